import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

const all = [
  // `establishment_id`: the school whose staff made it and see it; null for the founder's, which the machine's owner makes.
  // `code_hash`: of the short code that a card bears beside the link. `resets`: it sets another password in the place of one that is there.
  `alter table invitation
    add column establishment_id uuid,
    add column code_hash text unique,
    add column resets boolean not null default false,
    add column invited_by uuid references "user" (id) on delete set null,
    add column created_at timestamptz(3) not null default now(),
    add column revoked_at timestamptz(3),
    add foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade`,
  `create index invitation_by_user on invitation (user_id, created_at)`,
  `create policy school on invitation to preau_app using (establishment_id = any ((select app_schools())::uuid[]))`,
  // What opens an account is written and never read back.
  `grant insert on invitation to preau_app`,
  `grant select (establishment_id, user_id, expires_at, used_at, resets, invited_by, created_at, revoked_at) on invitation to preau_app`,
  `grant update (revoked_at) on invitation to preau_app`,
  // What a new school's admins have seen of what leaves no other trace.
  `create table first_steps (
    establishment_id uuid primary key references establishment (id) on delete cascade,
    settings_seen_at timestamptz(3),
    hidden_at timestamptz(3)
  )`,
  ...border('first_steps'),
  `grant select, insert, update on first_steps to preau_app`,
];

/** Invitations that a school makes, sees and takes back, and the first steps of a new school. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
