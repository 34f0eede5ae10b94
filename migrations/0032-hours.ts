import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * Days on which a school tells its people nothing. What they are is their days and their name: a file that is imported twice, or that
 * names its days otherwise, adds none twice. `is_held`: of a mail that has met quiet hours, so that it is asked about again where they change.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...closedDays, ...availability]) await sql.raw(statement).execute(db);
}

const closedDays = [
  `create table closed_days (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid primary key default gen_random_uuid(),
    from_day date not null,
    to_day date not null,
    name text not null check (char_length(name) between 1 and 120),
    check (from_day <= to_day and to_day - from_day < 400),
    unique (establishment_id, from_day, to_day, name)
  )`,
  `grant select, insert, delete on closed_days to preau_app`,
  ...border('closed_days'),
  `alter table email add column is_held boolean not null default false`,
  `create index email_held on email (establishment_id) where is_held and ended_at is null`,
];

/**
 * What a member of staff has said of when they answer, at one school: how soon as a rule, and from when until when they are away. `absent_since`: when
 * they said so, from when on whoever writes is answered. A substitute who leaves the school is none.
 */
const availability = [
  `create table staff_availability (
    establishment_id uuid not null,
    user_id uuid not null,
    answers_within text check (answers_within in ('sameDay', 'twoDays', 'week')),
    absent_from date,
    absent_until date,
    absent_since timestamptz(3),
    absence_text text not null default '' check (char_length(absence_text) <= 500),
    substitute_id uuid,
    primary key (establishment_id, user_id),
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade,
    foreign key (establishment_id, substitute_id) references membership (establishment_id, user_id) on delete set null (substitute_id),
    check (absent_from <= absent_until),
    check (num_nulls(absent_from, absent_until, absent_since) in (0, 3)),
    check (substitute_id is null or absent_from is not null and substitute_id <> user_id)
  )`,
  `create index staff_availability_substitute on staff_availability (establishment_id, substitute_id)`,
  `grant select, insert, update on staff_availability to preau_app`,
  ...border('staff_availability'),
];
