import { sql, type Kysely } from 'kysely';
import type { Relations } from '../../shared/may.ts';
import type { Consequences, SchoolSettings } from '../../shared/school-settings.ts';
import { writingIn, type Peopled } from '../conversations/writing-in.ts';
import type { Database } from '../db/schema.ts';

/** A page of them at a time, and none begun after so long: an admin waits for it, and the school writes on meanwhile. */
const conversationsAtOnce = 2_000;
const withinMs = 3_000;

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
    const page: Peopled[] = await readPage(db, establishmentId, after);
    const { turned } = await writingIn(db, establishmentId, page, settings, relations);
    counted.silenced += conversationsOf(turned.filter(({ canWrite }) => canWrite));
    counted.opened += conversationsOf(turned.filter(({ canWrite }) => !canWrite));
    if (page.length < conversationsAtOnce) return counted;
    if (performance.now() > end) return { ...counted, isWhole: false };
    after = page.at(-1)!.id;
  }
}

function conversationsOf(people: readonly { conversationId: string }[]): number {
  return new Set(people.map(({ conversationId }) => conversationId)).size;
}

async function readPage(db: Kysely<Database>, establishmentId: string, after: string | null): Promise<Peopled[]> {
  const { rows } = await sql<Peopled>`
    select c.id, c.kind, c.closed_at is not null as closed, c.class_id is not null as follows_class, coalesce((
      select json_agg(json_build_object('conversationId', c.id, 'userId', p.user_id, 'role', m.role, 'canWrite', p.can_write))
      from participant p join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id
      where p.conversation_id = c.id and p.left_at is null and m.suspended_at is null
    ), '[]'::json) as people
    from conversation c where c.establishment_id = ${establishmentId} and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${conversationsAtOnce}`.execute(db);
  return rows;
}
