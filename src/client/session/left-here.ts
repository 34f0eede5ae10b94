import { besideDrafts } from '../files/beside-draft.ts';
import type { Device } from '../live/new-device.ts';

/** What a person wrote that is on this device alone. */
export type LeftHere = { unsent: number; drafts: number };

export async function leftHere(device: Device): Promise<LeftHere> {
  const { outbox, drafts, begun } = device;
  const counts = [outbox.count(), drafts.count(), filesAlone(device), begun.count()] as const;
  const [unsent, texts, files, forms] = await Promise.all(counts);
  return { unsent, drafts: texts + files + forms };
}

/** In how many conversations files wait for a message of which nothing is written yet. */
async function filesAlone({ files, outbox, drafts }: Device): Promise<number> {
  await Promise.all([files.ready, outbox.ready, drafts.ready]);
  const texts = drafts.store.get();
  const beside = besideDrafts(files.store.get(), outbox.store.get());
  return new Set(beside.flatMap(({ conversationId: id }) => (id === null || texts[id]?.trim() ? [] : [id]))).size;
}

/** Leaves nothing of theirs on a device that may be shared; rejects where the browser does not delete it. */
export async function forgetLeftHere({ outbox, drafts, files, begun }: Device): Promise<void> {
  const forgetRest = async () => (await import('./forget-rest.ts')).forgetRest();
  await Promise.all([outbox.forget(), drafts.forget(), files.forget(), begun.forget(), forgetRest()]);
}

/** Counts anew as messages leave or are refused; returns what stops it. */
export function followLeftHere(device: Device, listener: (left: LeftHere) => void): () => void {
  let wanted = true;
  const count = async () => {
    const left = await leftHere(device);
    if (wanted) listener(left);
  };
  const recount = () => void count();
  const stops = [device.outbox, device.drafts, device.files].map(({ store }) => store.subscribe(recount));
  return () => {
    wanted = false;
    for (const stop of stops) stop();
  };
}
