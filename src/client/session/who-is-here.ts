import { pageKeep } from '../live/keep.ts';
import { newDrafts } from '../messages/drafts.ts';
import { newOutbox } from '../messages/outbox.ts';
import { httpClient } from './http-client.ts';
import { leave } from './leave.ts';
import { leftHere } from './left-here.ts';
import type { LeftHere } from './left-here.ts';

export type PersonHere = { name: string; left: LeftHere; signOut(): Promise<void> };

/** Who is signed in on this browser, what they have left on it, and the way out, which deletes that. */
export async function whoIsHere(): Promise<PersonHere> {
  const { user } = await httpClient.me.query();
  const keep = pageKeep();
  const device = { drafts: newDrafts(keep, user.id), outbox: newOutbox(keep, user.id) };
  return { name: user.name, left: await leftHere(device), signOut: () => leave(user.id) };
}
