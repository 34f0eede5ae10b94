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
/** The announcements that they have begun, of some of which there are files alone. */
type Begun = { count(): Promise<number>; forget(): Promise<void> };

export function newDevice(keep: Keep, userId: string): Device {
  const files = newChosenFiles(keep, userId);
  const prefix = formPrefix(userId);
  const begun = {
    async count() {
      await files.ready;
      const written = (await keep.all(prefix)).map(([key]) => key.slice(prefix.length));
      const alone = files.store.get().flatMap(({ announced }) => announced?.form ?? []);
      return new Set([...written, ...alone]).size;
    },
    forget: () => keep.empty(prefix),
  };
  return { drafts: newDrafts(keep, userId), files, outbox: newOutbox(keep, userId, files), begun };
}
