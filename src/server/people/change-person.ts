import type * as z from 'zod/mini';
import type { changePersonInput } from '../../shared/people-inputs.ts';
import type { MemberContext } from '../context.ts';
import { accessPerson } from './access-people.ts';
import { changeAsAdmin } from './change-as-admin.ts';
import { describePerson } from './describe-person.ts';

/** Changes what the school says of a person: all of what is named, or nothing. */
export function changePerson(
  ctx: MemberContext,
  { establishmentId, userId, ...described }: z.infer<typeof changePersonInput>,
): Promise<void> {
  return changeAsAdmin(ctx, establishmentId, async (trx, admin, revision) => {
    const person = await accessPerson(trx, admin.establishmentId, userId);
    return { ...(await describePerson(trx, admin, person, described, revision)), result: undefined };
  });
}
