import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { memberInput, setRoleInput } from '../../shared/inputs.ts';
import type { Batch } from '../../shared/people.ts';
import type { reinstateManyInput, suspendInput, suspendManyInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPeople, accessPerson, type Member } from './access-people.ts';
import { changeAsAdmin, type Told } from './change-as-admin.ts';
import { giveRole, reinstatePeople, suspendPeople } from './change-standing.ts';
import type { Caller } from './reachable.ts';
import { endOfDay } from './suspension.ts';

/** Ends what someone may do in the school, at once and on open sockets too; their account and other schools stay. With `until` it ends by itself after that day. */
export function suspend(ctx: MemberContext, { userId, until, ...input }: z.infer<typeof suspendInput>): Promise<void> {
  return changeOne(ctx, input.establishmentId, userId, async (trx, admin, person, revision) =>
    suspendPeople(trx, admin, [person], await newSuspension(trx, admin, until), revision),
  );
}

export function reinstate(ctx: MemberContext, { userId, ...input }: z.infer<typeof memberInput>): Promise<void> {
  return changeOne(ctx, input.establishmentId, userId, (trx, admin, person, revision) =>
    reinstatePeople(trx, admin, [person], revision),
  );
}

export function setRole(ctx: MemberContext, { userId, role, ...input }: z.infer<typeof setRoleInput>): Promise<void> {
  return changeOne(ctx, input.establishmentId, userId, (trx, admin, person, revision) =>
    giveRole(trx, admin, person, role, revision),
  );
}

export function suspendMany(
  ctx: MemberContext,
  { userIds, until, ...input }: z.infer<typeof suspendManyInput>,
): Promise<Batch> {
  return changeMany(ctx, input.establishmentId, userIds, async (trx, admin, people, revision) =>
    suspendPeople(trx, admin, people, await newSuspension(trx, admin, until), revision),
  );
}

export function reinstateMany(
  ctx: MemberContext,
  { userIds, ...input }: z.infer<typeof reinstateManyInput>,
): Promise<Batch> {
  return changeMany(ctx, input.establishmentId, userIds, reinstatePeople);
}

async function newSuspension(trx: Transaction<Database>, { establishmentId }: Caller, until: string | undefined) {
  const end = until === undefined ? null : await endOfDay(trx, establishmentId, until);
  return { since: new Date(), until: end, because: 'decided' as const };
}

type ChangeOne = (trx: Transaction<Database>, admin: Caller, person: Member, revision: number) => Promise<Told>;

function changeOne(ctx: MemberContext, asked: string | undefined, userId: string, change: ChangeOne): Promise<void> {
  return changeAsAdmin(ctx, asked, async (trx, admin, revision) => {
    if (admin.userId === userId) throw new Refusal('admin.notYourself');
    const person = await accessPerson(trx, admin.establishmentId, userId);
    return { ...(await change(trx, admin, person, revision)), result: undefined };
  });
}

type ChangeMany = (
  trx: Transaction<Database>,
  admin: Caller,
  people: readonly Member[],
  revision: number,
) => Promise<Told & { result: number }>;

/** All or nobody: where there is somebody for whom it cannot be, that is answered by name, and nothing is done. */
function changeMany(
  ctx: MemberContext,
  asked: string | undefined,
  userIds: readonly string[],
  change: ChangeMany,
): Promise<Batch> {
  return changeAsAdmin(ctx, asked, async (trx, admin, revision) => {
    const people = await accessPeople(trx, admin.establishmentId, userIds);
    const self = people.filter(({ userId }) => userId === admin.userId);
    const cannot = self.map(({ userId, name }) => ({ userId, name, reason: 'admin.notYourself' as const }));
    if (cannot.length > 0) return { result: { changed: 0, cannot }, changes: [] };
    const { result: changed, ...told } = await change(trx, admin, people, revision);
    return { ...told, result: { changed, cannot: [] } };
  });
}
