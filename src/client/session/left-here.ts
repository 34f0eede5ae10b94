import type { Live } from '../live/live.ts';

/** What a person wrote that is on this device alone. */
export type LeftHere = { unsent: number; drafts: number };
type Device = Pick<Live, 'outbox' | 'drafts'>;

export async function leftHere({ outbox, drafts }: Device): Promise<LeftHere> {
  const [unsent, begun] = await Promise.all([outbox.count(), drafts.count()]);
  return { unsent, drafts: begun };
}

/** Leaves nothing of theirs on a device that may be shared; rejects where the browser does not delete it. */
export async function forgetLeftHere({ outbox, drafts }: Device): Promise<void> {
  await Promise.all([outbox.forget(), drafts.forget()]);
}

/** Counts anew as messages leave or are refused; returns what stops it. */
export function followLeftHere(device: Device, listener: (left: LeftHere) => void): () => void {
  let wanted = true;
  const count = async () => {
    const left = await leftHere(device);
    if (wanted) listener(left);
  };
  const recount = () => void count();
  const stops = [device.outbox.store.subscribe(recount), device.drafts.store.subscribe(recount)];
  return () => {
    wanted = false;
    for (const stop of stops) stop();
  };
}
