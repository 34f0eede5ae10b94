import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/** Until when an announcement is something to read and to answer, and when it was put away for those whom it was for. */
const windows = [
  `alter table announcement add column ends_at timestamptz(3), add column ended_at timestamptz(3)`,
  `create index announcement_ending on announcement (ends_at) where state = 'published' and ended_at is null and ends_at is not null`,
];

/** Whether the text with which an announcement began cannot wait: everybody in it sees that, in lists too. */
const urgent = [`alter table conversation add column urgent boolean not null default false`];

/** What several staff write together before one of them sends it: each version of it stays, and nobody's takes the place of another's. */
const drafts = [
  `create table announcement_draft (
    establishment_id uuid not null,
    id uuid primary key,
    author_id uuid not null,
    created_at timestamptz(3) not null default now(),
    unique (establishment_id, id),
    foreign key (establishment_id, author_id) references membership (establishment_id, user_id)
  )`,
  `create index announcement_draft_by on announcement_draft (establishment_id, author_id)`,
  `create table announcement_draft_staff (
    establishment_id uuid not null,
    draft_id uuid not null,
    user_id uuid not null,
    primary key (draft_id, user_id),
    foreign key (establishment_id, draft_id) references announcement_draft (establishment_id, id) on delete cascade,
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create index announcement_draft_staff_of on announcement_draft_staff (establishment_id, user_id)`,
  `create index announcement_draft_staff_in on announcement_draft_staff (establishment_id, draft_id)`,
  `create table announcement_draft_version (
    establishment_id uuid not null,
    draft_id uuid not null,
    version int not null,
    saved_by uuid not null,
    content jsonb not null check (octet_length(content::text) <= 200000),
    saved_at timestamptz(3) not null default clock_timestamp(),
    primary key (draft_id, version),
    foreign key (establishment_id, draft_id) references announcement_draft (establishment_id, id) on delete cascade,
    foreign key (establishment_id, saved_by) references membership (establishment_id, user_id)
  )`,
  `create index announcement_draft_version_in on announcement_draft_version (establishment_id, draft_id)`,
  `create index announcement_draft_version_by on announcement_draft_version (establishment_id, saved_by)`,
  ...['announcement_draft', 'announcement_draft_staff', 'announcement_draft_version'].flatMap((table) => [
    `grant select, insert, delete on ${table} to preau_app`,
    ...border(table),
  ]),
];

/** The end of an announcement, its urgency, and what is written of it together. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...windows, ...urgent, ...drafts]) await sql.raw(statement).execute(db);
}
