import { sql, type Kysely } from 'kysely';

/**
 * A session that a device of is told of messages lasts longer without use. `idle_seconds`: how long it would last without that device; null
 * for a session whose life was not lengthened. Once the device is gone, by whatever hand, or its owner is of no school any more, the session is one like any other from then on,
 * and over where it would be by now. What `preau_accounts` may know of settings is whether somebody wants to be told at all.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

/** Whoever tells devices, or suspends somebody, may change no session: it is changed as the tables' owner, who then sees every school. */
const trigger = (name: string, whose: string) => `create function ${name}() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    schools text := current_setting('app.schools', true);
  begin
    perform set_config('app.schools', 'all', true);
    update session s
    set expires_at = least(s.expires_at, coalesce(s.used_at, s.created_at) + s.idle_seconds * interval '1 second'), idle_seconds = null
    where s.idle_seconds is not null and ${whose};
    perform set_config('app.schools', schools, true);
    return null;
  end $$`;

const all = [
  `alter table session add column idle_seconds int check (idle_seconds > 0)`,
  trigger(
    'device_ended',
    's.id = old.session_id and not exists (select from push_subscription p where p.session_id = s.id)',
  ),
  `create trigger device_ended after delete or update of session_id on push_subscription
    for each row execute function device_ended()`,
  trigger(
    'told_nowhere',
    's.user_id = old.user_id and not exists (select from membership m where m.user_id = s.user_id and m.suspended_at is null)',
  ),
  `create trigger told_nowhere after delete or update of suspended_at on membership
    for each row execute function told_nowhere()`,
  `grant select (user_id, settings) on personal_settings to preau_accounts`,
  `create policy accounts on personal_settings for select to preau_accounts using (true)`,
];
