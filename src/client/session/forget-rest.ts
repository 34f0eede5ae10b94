import { forgetPush } from '../push/forget-push.ts';
import { dropShare } from '../share/kept-share.ts';
import { forgetShown } from '../shown/forget-shown.ts';

/** Beside what they wrote: what they were shown, shared, and were told outside of the page. Apart from the rest, for a first visit signs nobody out. */
export async function forgetRest(): Promise<void> {
  await Promise.all([forgetShown(), forgetPush(), dropShare()]);
}
