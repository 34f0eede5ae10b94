import { sql, type Kysely } from 'kysely';
import { mayWriteWhere, standingOf, type Relations } from '../../shared/may.ts';
import type { ConversationKind, Role } from '../../shared/public.ts';
import type { Consequences, SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';

/** A page of them at a time, and none begun after so long: an admin waits for it, and the school writes on meanwhile. */
const conversationsAtOnce = 2_000;
const withinMs = 3_000;

type Row = { id: string; kind: ConversationKind; people: { userId: string; role: Role; canWrite: boolean }[] };

/** In how many conversations somebody would lose writing, or be given it, by what `refreshWriting` asks once the settings are these. */
export async function countConversations(
  db: Kysely<Database>,
  establishmentId: string,
  settings: SchoolSettings,
  relations: Relations,
): Promise<Consequences['conversations']> {
  const end = performance.now() + withinMs;
  const counted = { silenced: 0, opened: 0, isWhole: true };
  for (let after: string | null = null; ;) {
    const page: Row[] = await readPage(db, establishmentId, after);
    for (const { kind, people } of page) {
      const standing = standingOf(kind, people, settings, relations);
      const turned = people.filter(({ role, canWrite }) => mayWriteWhere(standing, kind, role, settings) !== canWrite);
      if (turned.some(({ canWrite }) => canWrite)) counted.silenced += 1;
      if (turned.some(({ canWrite }) => !canWrite)) counted.opened += 1;
    }
    if (page.length < conversationsAtOnce) return counted;
    if (performance.now() > end) return { ...counted, isWhole: false };
    after = page.at(-1)!.id;
  }
}

/** Each with those who are there and not suspended. */
async function readPage(db: Kysely<Database>, establishmentId: string, after: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, coalesce((
      select json_agg(json_build_object('userId', p.user_id, 'role', m.role, 'canWrite', p.can_write))
      from participant p join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id
      where p.conversation_id = c.id and p.left_at is null and m.suspended_at is null
    ), '[]'::json) as people
    from conversation c where c.establishment_id = ${establishmentId} and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${conversationsAtOnce}`.execute(db);
  return rows;
}
