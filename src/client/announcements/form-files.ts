import { v7 as newId } from 'uuid';
import type { Announcement } from '../../shared/announcements.ts';
import { besideDraftIn } from '../files/beside-draft.ts';
import { formPlace } from '../files/chosen-file.ts';
import type { ChosenFile, Where } from '../files/chosen-file.ts';
import type { Live } from '../live/live.ts';

/** `establishmentId`: where what is written in the form is announced. */
type Form = { form: string; establishmentId: string };
type Kept = Pick<Live, 'files' | 'outbox'>;

/** Where a file goes that is chosen in a form. */
export function ofForm({ form, establishmentId }: Form): Where {
  return { conversationId: null, announced: { establishmentId, form } };
}

export function filesIn(live: Kept, form: string): ChosenFile[] {
  return besideDraftIn(live, formPlace(form));
}

/** Nobody wants them any more. */
export function dropFiles(live: Kept, form: string): void {
  live.files.remove(filesIn(live, form).map(({ id }) => id));
}

/** What is in one form is in another one from now on, as it is. */
export function moveFiles(live: Kept, from: string, { form, establishmentId }: Form): void {
  for (const { id } of filesIn(live, from)) live.files.change(id, { announced: { establishmentId, form } });
}

/** What was brought to one school is nothing to another: each is sent there anew, but what this device does not have any more. */
export async function bringAnew(live: Kept, to: Form): Promise<void> {
  const { files } = live;
  for (const { id, shape, ...file } of filesIn(live, to.form)) {
    const bytes = await files.bytesOf(id);
    files.remove([id]);
    if (!bytes) continue;
    const next = newId();
    files.add({ ...file, ...ofForm(to), id: next, reason: null }, bytes);
    files.change(next, { shape });
  }
}

/** Those that are none of the others. */
export function without<File extends { id: string }>(
  files: readonly File[],
  others: readonly { id: string }[],
): File[] {
  return files.filter(({ id }) => !others.some((other) => other.id === id));
}

/** Whether the form has these and no others. */
export function hasFiles(
  chosen: readonly { id: string }[],
  { attachments }: Pick<Announcement, 'attachments'>,
): boolean {
  return chosen.map(({ id }) => id).join() === attachments.map(({ id }) => id).join();
}
