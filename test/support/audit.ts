import type { School } from './school.ts';

/** Who did what about whom in the school, in no order. */
export function auditOf({ db, id }: Pick<School, 'db' | 'id'>) {
  const entries = db.selectFrom('auditEntry').select(['actorId', 'action', 'subjectId']);
  return entries.where('establishmentId', '=', id).execute();
}
