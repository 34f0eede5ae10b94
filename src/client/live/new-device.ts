import { formPrefix } from '../announcements/form-prefix.ts';
import { newChosenFiles } from '../files/chosen-files.ts';
import type { ChosenFiles } from '../files/chosen-files.ts';
import { newDrafts } from '../messages/drafts.ts';
import type { Drafts } from '../messages/drafts.ts';
import { newOutbox } from '../messages/outbox.ts';
import type { Outbox } from '../messages/outbox.ts';
import type { Keep } from './keep.ts';

/** What one person has on this device and not at the server yet. */
export type Device = { drafts: Drafts; files: ChosenFiles; outbox: Outbox; begun: Begun };
/** The announcement that they have begun. */
type Begun = { count(): Promise<number>; forget(): Promise<void> };

export function newDevice(keep: Keep, userId: string): Device {
  const files = newChosenFiles(keep, userId);
  const begun = {
    count: async () => (await keep.all(formPrefix(userId))).length,
    forget: () => keep.empty(formPrefix(userId)),
  };
  return { drafts: newDrafts(keep, userId), files, outbox: newOutbox(keep, userId, files), begun };
}
