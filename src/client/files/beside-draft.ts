import type { Live } from '../live/live.ts';
import type { Outgoing } from '../messages/outgoing.ts';
import { placeOf } from './chosen-file.ts';
import type { ChosenFile } from './chosen-file.ts';

/** The files that wait beside drafts: of those that go with a message the outbox knows. */
export function besideDrafts(files: readonly ChosenFile[], outgoing: readonly Outgoing[]): ChosenFile[] {
  const going = new Set(outgoing.flatMap(({ attachmentIds }) => attachmentIds));
  return files.filter(({ id }) => !going.has(id));
}

/** Those that wait beside the draft of one conversation, or in one form, at this moment, in the order of choosing. */
export function besideDraftIn({ files, outbox }: Pick<Live, 'files' | 'outbox'>, place: string): ChosenFile[] {
  return besideDrafts(files.store.get(), outbox.store.get()).filter((file) => placeOf(file) === place);
}
