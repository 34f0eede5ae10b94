/**
 * Whose sockets have to be looked at: whatever puts a person into a school, changes what they are there or ends one of their sessions, a
 * verb or an operator's SQL, leaves it here in the same transaction. `src/server/account/follow-accounts.ts` reads it.
 */
export const accountChanges = [
  // By the transaction, not by a moment: one that began earlier and ends later is seen all the same.
  `create table account_change (
    user_id uuid not null,
    transaction xid8 not null default pg_current_xact_id(),
    created_at timestamptz(3) not null default now()
  )`,
  `create index account_change_by_transaction on account_change (transaction)`,
  noting('session_ended', 'select user_id from changed where expires_at > now()'),
  `create trigger session_ended after delete on session
    referencing old table as changed for each statement execute function session_ended()`,
  noting(
    'session_shortened',
    'select n.user_id from changed n join before o using (id) where n.expires_at < o.expires_at',
  ),
  `create trigger session_shortened after update on session
    referencing old table as before new table as changed for each statement execute function session_shortened()`,
  noting('membership_moved', 'select user_id from changed'),
  `create trigger membership_began after insert on membership
    referencing new table as changed for each statement execute function membership_moved()`,
  `create trigger membership_ended after delete on membership
    referencing old table as changed for each statement execute function membership_moved()`,
  noting(
    'membership_changed',
    `select n.user_id from changed n join before o using (establishment_id, user_id)
    where (o.role, o.suspended_at) is distinct from (n.role, n.suspended_at)`,
  ),
  `create trigger membership_changed after update on membership
    referencing old table as before new table as changed for each statement execute function membership_changed()`,
];

function noting(name: string, people: string): string {
  return `create function ${name}() returns trigger language plpgsql as $$
  begin
    insert into account_change (user_id) select distinct user_id from (${people}) person;
    return null;
  end $$`;
}
