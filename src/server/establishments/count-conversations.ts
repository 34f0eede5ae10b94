import { sql, type Kysely } from 'kysely';
import type { Role } from '../../shared/public.ts';
import type { Consequences } from '../../shared/told-settings.ts';
import { blocksAmong } from '../blocks/blocks-among.ts';
import { writingIn, type Peopled, type Writer } from '../conversations/writing-in.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { answeringIn } from '../people/answering.ts';
import { guardiansAmong } from '../people/guardians.ts';
import type { Related } from '../people/related-pairs.ts';
import type { Member } from './count-contacts.ts';
import { turnedPairs, turnsStudents, type Turn } from './turned-rules.ts';

/** So many of them at a time, and none begun after so long: an admin waits for it, and the school writes on meanwhile. */
const conversationsAtOnce = 2_000;
const withinMs = 3_000;

type Conversation = Omit<Peopled, 'people'>;

/** In how many conversations somebody would lose writing, or be given it, by what `refreshWriting` asks once the settings are `after`. */
export async function countConversations(
  db: Kysely<Database>,
  establishmentId: string,
  turn: Turn,
  people: readonly Member[],
  { between }: Related,
): Promise<Consequences['conversations']> {
  const end = performance.now() + withinMs;
  const counted = { silenced: 0, opened: 0, isWhole: true };
  const conversations = await concerned(db, establishmentId, turn);
  if (conversations.length === 0) return counted;
  const roleOf = new Map(people.map(({ userId, role }) => [userId, role]));
  const relations = { between, ...(await answersAmong(db, establishmentId, [...roleOf.keys()])) };
  for (let first = 0; first < conversations.length; first += conversationsAtOnce) {
    if (first > 0 && performance.now() > end) return { ...counted, isWhole: false };
    const page = await withPeople(db, conversations.slice(first, first + conversationsAtOnce), roleOf);
    const { turned } = await writingIn(db, establishmentId, page, turn.after, relations);
    counted.silenced += conversationsOf(turned.filter(({ canWrite }) => canWrite));
    counted.opened += conversationsOf(turned.filter(({ canWrite }) => !canWrite));
  }
  return counted;
}

function conversationsOf(people: readonly { conversationId: string }[]): number {
  return new Set(people.map(({ conversationId }) => conversationId)).size;
}

async function answersAmong(db: Kysely<Database>, establishmentId: string, userIds: readonly string[]) {
  const isGuardian = await guardiansAmong(db, establishmentId, userIds);
  const isBlocked = await blocksAmong(db, establishmentId);
  return { isGuardian, isBlocked, answering: (await answeringIn(db, establishmentId)).map(({ userId }) => userId) };
}

/** Those that may turn: the contact table is asked of direct ones alone, no setting of announcements, and what is over stays so. */
async function concerned(db: Kysely<Database>, establishmentId: string, turn: Turn): Promise<Conversation[]> {
  const pairs = turnedPairs(turn).map((pair) => pair.join(' '));
  if (pairs.length === 0) return [];
  const { rows } = await sql<Conversation>`
    select c.id, c.kind, false as closed, c.class_id is not null as follows_class from conversation c
    left join membership low on low.establishment_id = c.establishment_id and low.user_id = c.direct_low
    left join membership high on high.establishment_id = c.establishment_id and high.user_id = c.direct_high
    where c.establishment_id = ${establishmentId} and c.closed_at is null
      and (c.kind = 'group' and ${turnsStudents(turn)} or low.role || ' ' || high.role = any (${pairs}::text[]))`.execute(
    db,
  );
  return rows;
}

/** With those who are there and not suspended. */
async function withPeople(
  db: Kysely<Database>,
  conversations: readonly Conversation[],
  roleOf: ReadonlyMap<string, Role>,
): Promise<Peopled[]> {
  const rows = await db
    .selectFrom('participant')
    .select(['conversationId', 'userId', 'canWrite'])
    .where('conversationId', '=', anyOf(conversations.map(({ id }) => id)))
    .where('leftAt', 'is', null)
    .execute();
  const people = new Map(conversations.map(({ id }): [string, Writer[]] => [id, []]));
  for (const row of rows) {
    const role = roleOf.get(row.userId);
    if (role) people.get(row.conversationId)!.push({ ...row, role });
  }
  return conversations.map((one) => ({ ...one, people: people.get(one.id)! }));
}
