import { sql, type Kysely } from 'kysely';
import { borderOfServer } from './school/borders.ts';

/**
 * Mails, from the moment that one is wanted to what became of it. `slot`: with kind, person and conversation, what makes a mail the only one of its
 * kind · `about`: the ids of what it speaks of, read again when it is due: no row holds a secret · `user_id` is null where nobody has looked
 * yet whose address it is · `tried_at`: when it was last taken to be handed over.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create table email (
    id bigint generated always as identity primary key,
    kind text not null check (char_length(kind) between 1 and 40),
    user_id uuid references "user" (id) on delete cascade,
    establishment_id uuid references establishment (id) on delete cascade,
    conversation_id uuid,
    slot text not null check (char_length(slot) between 1 and 100),
    address text not null check (octet_length(address) <= 1000),
    about jsonb not null default '{}',
    state text not null default 'planned' check (state in ('planned', 'due', 'handedOver', 'bounced', 'skipped')),
    reason text,
    failure jsonb,
    created_at timestamptz(3) not null default now(),
    due_at timestamptz(3) not null default now(),
    over_at timestamptz(3) not null,
    tried_at timestamptz(3),
    ended_at timestamptz(3),
    attempts smallint not null default 0,
    check ((ended_at is null) = (state in ('planned', 'due'))),
    check ((reason is not null) = (state in ('bounced', 'skipped'))),
    unique nulls not distinct (kind, user_id, conversation_id, slot)
  )`,
  `create index email_due on email (due_at) where state in ('planned', 'due')`,
  `create index email_tried on email (tried_at)`,
  `create index email_to on email (address, tried_at)`,
  `create index email_of on email (user_id)`,
  `create index email_of_school on email (establishment_id, id)`,
  `create index email_ended on email (ended_at)`,
  `grant select, insert, update, delete on email to preau_live`,
  `grant select, insert on email to preau_accounts`,
  ...borderOfServer('email', { accounts: true }),
  // Whoever changes something in a school says in the same transaction who is written to of it, and never reads what became of that.
  `grant insert on email to preau_app`,
  `create policy planned on email for insert to preau_app with check (establishment_id = any ((select app_schools())::uuid[]))`,
];
