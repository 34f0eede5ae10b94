import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ConversationKind } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

/** `id` is the name that the client gave it, if any; `others` are those beside the caller. */
export type Wanted = { id: string | undefined; kind: ConversationKind; title: string | null; others: string[] };

/** The conversation that is wanted, where it is there: made under this name, or the one of this pair. */
export async function alreadyMade(db: Kysely<Database>, caller: Caller, wanted: Wanted): Promise<string | undefined> {
  return (await findNamed(db, caller, wanted)) ?? (await findPair(db, caller, wanted));
}

/** What makes two wishes the same wish: kept beside the conversation, so that a retry is known even after it was renamed. */
export function digestOf({ establishmentId, userId }: Caller, { kind, title, others }: Wanted): Buffer {
  return hash('sha256', JSON.stringify([establishmentId, userId, kind, title, others.toSorted()]), 'buffer');
}

/** Nothing is told of a conversation whose name was taken for anything else, or by anyone else. */
async function findNamed(db: Kysely<Database>, caller: Caller, wanted: Wanted): Promise<string | undefined> {
  if (!wanted.id) return undefined;
  const row = await db
    .selectFrom('conversation')
    .select(['id', 'digest'])
    .where('id', '=', wanted.id)
    .executeTakeFirst();
  if (row && !row.digest?.equals(digestOf(caller, wanted))) throw new Refusal('conversation.idTaken');
  return row?.id;
}

/** By what a direct conversation is found again, whoever of the two looks for it. */
export function pairOf(userIds: [string, string]): { directLow: string; directHigh: string } {
  const [directLow, directHigh] = userIds.toSorted() as [string, string];
  return { directLow, directHigh };
}

/** The direct conversation of these two, where two are wanted and they have one. */
async function findPair(
  db: Kysely<Database>,
  caller: Caller,
  { kind, others: [otherId, ...more] }: Wanted,
): Promise<string | undefined> {
  if (kind !== 'direct' || otherId === undefined || more.length > 0) return undefined;
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('establishmentId', '=', caller.establishmentId)
    .where('kind', '=', 'direct')
    .where((eb) => eb.and(pairOf([caller.userId, otherId])))
    .executeTakeFirst();
  return row?.id;
}
