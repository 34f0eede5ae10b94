import { sql, type Kysely } from 'kysely';

/** An account that nobody has ever opened. */
const unused = 'password_hash is null and last_seen_at is null';
const schools = '(select app_schools())::uuid[]';
/** Whoever came by an import that is being taken back in the school that is named. */
const cameBy = (
  userId: string,
) => `select from roster_plan p join roster_before b on b.establishment_id = p.establishment_id and b.plan_id = p.id
  where p.establishment_id = any (${schools}) and p.state = 'undoing' and b.kind = 'person' and b.before is null and b.one = ${userId}`;

/** Whoever takes an import back goes from the last row to the first: the links of people and classes stand behind these. */
const numbered = [
  // Of every school: the policies hold for the owner too.
  `select set_config('app.schools', 'all', true)`,
  `alter table roster_before add column n bigint`,
  `update roster_before b set n = placed.n from (
    select ctid, row_number() over (
      order by array_position(array['person', 'email', 'class', 'teacher', 'student', 'guardian'], kind)) as n
    from roster_before
  ) placed where placed.ctid = b.ctid`,
  `alter table roster_before alter column n set not null, alter column n add generated always as identity,
    add primary key (establishment_id, plan_id, n)`,
  `select setval(pg_get_serial_sequence('roster_before', 'n'), max(n)) from roster_before`,
  // One that was under way counted otherwise, and begins again: what is back already stays back.
  `update job set done = 0 where kind = 'undoRoster' and state in ('waiting', 'running')`,
  `update roster_plan set kept = 0 where state = 'undoing'`,
];

/** An import changes and deletes no account but those that it made, or that nobody has opened and no other school has. */
const bounded = [
  `drop policy roster_address on "user"`,
  `drop policy roster_undo on "user"`,
  `drop policy roster_undo on membership`,
  `create policy roster_undo on "user" for delete to preau_live using (true)`,
  // Restrictive: what calls may see of their schools is granted to whoever imports as well, and would otherwise be enough by itself.
  `create policy roster_address on "user" as restrictive for update to preau_live using (${unused}
    and exists (select from membership m where m.user_id = "user".id and m.establishment_id = any (${schools}))
    and not exists (select from membership m where m.user_id = "user".id and m.establishment_id <> all (${schools})))`,
  `create policy roster_undo_alone on "user" as restrictive for delete to preau_live using (${unused}
    and not exists (select from membership m where m.user_id = "user".id)
    and exists (${cameBy('"user".id')} and "user".created_at >= p.made_at))`,
  `create policy roster_undo_alone on membership as restrictive for delete to preau_live
    using (exists (${cameBy('membership.user_id')} and p.establishment_id = membership.establishment_id))`,
];

/** Who removes people by the hundred would otherwise have these gone through for each. */
const found = [
  `drop index invitation_of_user`,
  `create index invitation_by_inviter on invitation (invited_by)`,
  `create index conversation_by_maker on conversation (establishment_id, created_by)`,
  `create index past_class_person_user on past_class_person (establishment_id, user_id)`,
];

/** Imports that are taken back some rows at a time, and can change and delete only what they made or nobody has opened. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...numbered, ...bounded, ...found]) await sql.raw(statement).execute(db);
}
