import { picture } from './files.ts';

type Browser = { origin: string; cookie?: string };
type Put = { status: number; photo: string; reason: string | undefined };

/** Sends this as the caller's photo, as a page does. */
export async function putPhoto(
  { origin, cookie }: Browser,
  bytes?: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Put> {
  const body = new Blob([new Uint8Array(bytes ?? (await picture(300, 300).jpeg().toBuffer()))]);
  const sent = { origin, ...(cookie && { cookie }), ...headers };
  const answer = await fetch(`${origin}/photos/own`, { method: 'PUT', headers: sent, body });
  const said = (await answer.json()) as { photo: string; error?: { data: { reason: string } } };
  return { status: answer.status, photo: said.photo, reason: said.error?.data.reason };
}

/** A photo as a page asks for it. */
export function getPhoto({ origin, cookie }: Browser, id: string, headers = {}): Promise<Response> {
  return fetch(`${origin}/photos/${id}`, { headers: { ...(cookie && { cookie }), ...headers } });
}

export async function seesPhoto(browser: Browser, id: string): Promise<boolean> {
  const answer = await getPhoto(browser, id);
  await answer.arrayBuffer();
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`A photo was answered with ${answer.status}.`);
  return answer.status === 200;
}
