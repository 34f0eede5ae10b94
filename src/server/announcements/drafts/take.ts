import type { Transaction } from 'kysely';
import { Refusal } from '../../../shared/refusals.ts';
import type { Owner } from '../../credentials/credential.ts';
import type { Database } from '../../db/schema.ts';
import type { Caller } from '../../people/reachable.ts';
import { accessDraft } from './access.ts';
import { removeDraft } from './remove.ts';
import { hearersOf } from './staff.ts';

type Subject = { db: Transaction<Database>; credential: Owner };

/** The draft, which is held, is gone as its announcement is kept; answers who shared it. */
export async function takeDraft(subject: Subject, { establishmentId }: Caller, id: string): Promise<string[]> {
  const { draft } = await accessDraft(subject, id);
  if (draft.establishmentId !== establishmentId) throw new Refusal('announcement.draftUnknown');
  const hearers = await hearersOf(subject.db, draft);
  await removeDraft(subject.db, id);
  return hearers;
}
