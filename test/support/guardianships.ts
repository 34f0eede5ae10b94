import type { GuardianAccess } from '../../src/shared/families.ts';
import type { School } from './school.ts';

/** An admin says what `parent` may on account of `student`. */
export async function setRight(s: School, access: GuardianAccess): Promise<void> {
  const pair = { guardianId: s.people.parent, studentId: s.people.student };
  await (await s.as('admin')).http.admin.setGuardianship.mutate({ ...pair, access });
}
