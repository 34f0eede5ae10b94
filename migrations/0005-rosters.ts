import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

const tables = [
  'roster_file',
  'roster_part',
  'roster_plan',
  'roster_detail',
  'roster_person',
  'roster_class',
  'roster_link',
  'roster_before',
];
const ofPlan = `establishment_id uuid not null,
  plan_id uuid not null,
  foreign key (establishment_id, plan_id) references roster_plan (establishment_id, id) on delete cascade`;

const all = [
  // What a school handed in to be imported, in parts; gone once the plan made of it is applied, or after a day.
  `create table roster_file (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid not null,
    made_by uuid not null references "user" (id),
    name text not null,
    parts int not null,
    created_at timestamptz(3) not null default now(),
    primary key (establishment_id, id)
  )`,
  `create table roster_part (
    establishment_id uuid not null,
    file_id uuid not null,
    part int not null,
    data bytea not null,
    primary key (establishment_id, file_id, part),
    foreign key (establishment_id, file_id) references roster_file (establishment_id, id) on delete cascade
  )`,
  // `basis`: one word for all of the school that the plan goes by. `source`: which files, and how they are read.
  `create table roster_plan (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid not null,
    state text not null default 'open' check (state in ('open', 'applying', 'applied', 'undoing', 'undone')),
    made_by uuid not null references "user" (id),
    made_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    source jsonb not null,
    answers jsonb not null default '{}',
    questions jsonb not null,
    summary jsonb not null,
    basis text not null,
    refused text,
    applied_at timestamptz(3),
    undone_at timestamptz(3),
    kept int not null default 0,
    primary key (establishment_id, id)
  )`,
  // Two at once would each undo what the other does.
  `create unique index roster_plan_under_way on roster_plan (establishment_id) where state in ('applying', 'undoing')`,
  `create index roster_plan_made on roster_plan (establishment_id, made_at)`,
  `create table roster_detail (
    ${ofPlan},
    section text not null,
    n int not null,
    detail jsonb not null,
    primary key (establishment_id, plan_id, section, n)
  )`,
  // The rows that people, classes and links are to have, ready to be taken over in one go.
  `create table roster_person (
    ${ofPlan},
    user_id uuid not null,
    is_new boolean not null,
    name text not null,
    name_folded text not null,
    role text not null,
    external_id text,
    username text,
    birth_date date,
    email text,
    standing text check (standing in ('here', 'left')),
    primary key (establishment_id, plan_id, user_id)
  )`,
  `create table roster_class (
    ${ofPlan},
    class_id uuid not null,
    is_new boolean not null,
    name text not null,
    external_id text,
    primary key (establishment_id, plan_id, class_id)
  )`,
  // A class with who teaches or attends it, or a guardian with a student, in that order.
  `create table roster_link (
    ${ofPlan},
    kind text not null check (kind in ('teacher', 'student', 'guardian')),
    one uuid not null,
    other uuid not null,
    is_new boolean not null
  )`,
  `create index roster_link_plan on roster_link (establishment_id, plan_id, kind, one, other)`,
  // How each row was before, null where there was none, and how the import left it, null where it took it away.
  `create table roster_before (
    ${ofPlan},
    kind text not null check (kind in ('person', 'email', 'class', 'teacher', 'student', 'guardian')),
    one uuid not null,
    other uuid,
    before jsonb,
    after jsonb
  )`,
  `create index roster_before_plan on roster_before (establishment_id, plan_id, kind, one, other)`,
  // What an import may change of a person, as one value to compare.
  `create function roster_person_of(m membership) returns jsonb language sql stable
    return jsonb_build_object('name', m.name, 'name_folded', m.name_folded, 'role', m.role, 'external_id', m.external_id,
      'username', m.username, 'birth_date', m.birth_date, 'suspended_at', (m.suspended_at at time zone 'UTC')::text,
      'suspended_because', m.suspended_because, 'suspended_until', (m.suspended_until at time zone 'UTC')::text)`,
  `create function roster_class_of(c school_class) returns jsonb language sql stable
    return jsonb_build_object('name', c.name, 'external_id', c.external_id)`,
  // One statement may give a teacher two classes, or a guardian two children: whoever is due is due once.
  ...(
    [
      ['taught_differently', 'user_id'],
      ['guards_differently', 'guardian_id'],
    ] as const
  ).map(
    ([name, person]) => `create or replace function ${name}() returns trigger language plpgsql as $$
    begin
      insert into person_due (establishment_id, user_id, standing)
      select distinct establishment_id, ${person}, false from changed order by 1, 2
      on conflict (establishment_id, user_id) do update set standing = person_due.standing or excluded.standing;
      return null;
    end $$`,
  ),
  ...tables.flatMap((table) => border(table, { jobs: true })),
  `grant select, insert, update, delete on ${tables.join(', ')} to preau_app`,
  // An import makes accounts in the transaction in which it makes their memberships, so that it is all or nothing. None of them has a
  // password, and of those that have one, or that another school has too, it changes and deletes none.
  `grant insert (id, email, name), update (email), delete on "user" to preau_live`,
  `create policy roster_new on "user" for insert to preau_live with check (password_hash is null)`,
  `create policy roster_address on "user" for update to preau_live
    using (password_hash is null and (select count(*) from membership m where m.user_id = "user".id) = 1) with check (password_hash is null)`,
  `create policy roster_undo on "user" for delete to preau_live
    using (password_hash is null and not exists (select from membership m where m.user_id = "user".id))`,
  // Who removes accounts by the hundred would otherwise have these gone through for each.
  `create index audit_entry_by_actor on audit_entry (actor_id)`,
  `create index invitation_of_user on invitation (user_id)`,
  `create index roster_file_by_maker on roster_file (made_by)`,
  `create index roster_plan_by_maker on roster_plan (made_by)`,
  // Whoever came by an import that is taken back, and has done nothing since, was never there.
  `grant delete on membership to preau_live`,
  `create policy roster_undo on membership for delete to preau_live using (establishment_id = any ((select app_schools())::uuid[]))`,
];

/** Rosters that a school hands in: the files, the plan made of them, and how everything was before it was applied. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
