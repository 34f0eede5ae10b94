import { sql, type Kysely } from 'kysely';
import { foldName } from '../src/shared/fold.ts';

/** Names are kept in ASCII, which every database compares alike; an e-mail is found by its beginning, whatever the database's locale. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index user_email_prefix on "user" (email text_pattern_ops)`.execute(db);
  for (let last: string | undefined = nil; last; last = await foldPage(db, last));
}

const nil = '00000000-0000-0000-0000-000000000000';

/** Folds a thousand names anew, and answers the last of them. */
async function foldPage(db: Kysely<never>, last: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from "user" where id > ${last} order by id limit 1000`.execute(db);
  const [ids, folded] = [rows.map(({ id }) => id), rows.map(({ name }) => foldName(name))];
  await sql`
    update "user" set name_folded = folded.name
    from unnest(${ids}::uuid[], ${folded}::text[]) folded (id, name) where folded.id = "user".id`.execute(db);
  return ids.at(-1);
}
