import { keepShare } from '../share/kept-share.ts';

/** What another app shares is kept on this device and goes nowhere: the page that is opened for it asks where it is to go, or says that it was lost. */
export async function takeShare(request: Request, pathname: string): Promise<Response> {
  const isKept = await keepShare(request).then(
    () => true,
    () => false,
  );
  return new Response(null, { status: 303, headers: { location: isKept ? pathname : `${pathname}?lost` } });
}
