-- What a school may do with accounts, which belong to no school: both as the tables' owner, and for the school alone that the
-- transaction is in. Where it is in another, they refuse.

create or replace function refuse_outside(in_establishment uuid) returns void language plpgsql as $$
begin
  if in_establishment = any (app_schools()) then return; end if;
  raise insufficient_privilege using message = 'not in this school';
end $$;

-- The account with this e-mail, whatever schools it is in already, or a new one. Whoever has none gets a new one.
create or replace function account_for(in_establishment uuid, in_email text, in_name text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  schools text := current_setting('app.schools', true);
  found_id uuid;
begin
  perform refuse_outside(in_establishment);
  perform set_config('app.schools', 'all', true);
  insert into "user" (id, email, name) values (gen_random_uuid(), in_email, in_name)
    on conflict do nothing returning id into found_id;
  if found_id is null then select id into strict found_id from "user" where email = in_email; end if;
  perform set_config('app.schools', schools, true);
  return found_id;
end $$;

-- Whether this school alone knows the account, and nobody has used it yet: then its e-mail is the school's to mend.
create or replace function is_schools_to_mend(in_establishment uuid, in_user uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  schools text := current_setting('app.schools', true);
  is_theirs boolean;
begin
  perform refuse_outside(in_establishment);
  perform set_config('app.schools', 'all', true);
  select u.password_hash is null and u.first_signed_in_at is null
      and exists (select from membership m where m.user_id = u.id and m.establishment_id = in_establishment)
      and not exists (select from membership m where m.user_id = u.id and m.establishment_id <> in_establishment)
    into is_theirs from "user" u where u.id = in_user;
  perform set_config('app.schools', schools, true);
  return coalesce(is_theirs, false);
end $$;

-- Gives such an account another e-mail. False where another account has it.
create or replace function mend_email(in_establishment uuid, in_user uuid, in_email text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  schools text := current_setting('app.schools', true);
begin
  if not is_schools_to_mend(in_establishment, in_user) then
    raise insufficient_privilege using message = 'not the school''s to mend';
  end if;
  perform set_config('app.schools', 'all', true);
  begin
    update "user" set email = in_email where id = in_user;
  exception when unique_violation then
    perform set_config('app.schools', schools, true);
    return false;
  end;
  perform set_config('app.schools', schools, true);
  return true;
end $$;

revoke execute on function account_for, is_schools_to_mend, mend_email from public;
grant execute on function account_for, is_schools_to_mend, mend_email to preau_app;
