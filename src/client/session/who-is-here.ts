import { pageKeep } from '../live/keep.ts';
import { newDevice } from '../live/new-device.ts';
import { httpClient } from './http-client.ts';
import { leave } from './leave.ts';
import { leftHere } from './left-here.ts';
import type { LeftHere } from './left-here.ts';

export type PersonHere = { name: string; left: LeftHere; signOut(): Promise<void> };

/** Who is signed in on this browser, what they have left on it, and the way out, which deletes that. */
export async function whoIsHere(): Promise<PersonHere> {
  const { user } = await httpClient.me.query();
  return { name: user.name, left: await leftHere(newDevice(pageKeep(), user.id)), signOut: () => leave(user.id) };
}
