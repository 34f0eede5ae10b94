-- What a school may do with accounts, which belong to no school: both as the tables' owner, and for the school alone that the
-- transaction is in. Where it is in another, they refuse.

create or replace function refuse_outside(in_establishment uuid) returns void language plpgsql as $$
begin
  if in_establishment = any (app_schools()) then return; end if;
  raise insufficient_privilege using message = 'not in this school';
end $$;

-- The account with this e-mail, or a new one. Whoever has none gets a new one. Null for one that another school made and nobody has
-- opened yet: what the staff of either can see opened it for both, and from then on neither's opens it any more.
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
  if found_id is null then
    select id into found_id from "user" u where u.email = in_email
      and (u.password_hash is not null or u.first_signed_in_at is not null
        or not exists (select from membership m where m.user_id = u.id and m.establishment_id <> in_establishment)
        or exists (select from membership m where m.user_id = u.id and m.establishment_id = in_establishment));
  end if;
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

-- Gives such an account another e-mail. False where another account has it, null where it is not the school's to mend. Locked before it
-- is asked: neither can another school take it in, nor its person open it, before it has its e-mail.
create or replace function mend_email(in_establishment uuid, in_user uuid, in_email text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  schools text := current_setting('app.schools', true);
  is_mended boolean := true;
begin
  perform refuse_outside(in_establishment);
  perform set_config('app.schools', 'all', true);
  perform 1 from "user" where id = in_user for update;
  perform set_config('app.schools', schools, true);
  if not is_schools_to_mend(in_establishment, in_user) then return null; end if;
  perform set_config('app.schools', 'all', true);
  begin
    update "user" set email = in_email where id = in_user;
  exception when unique_violation then
    is_mended := false;
  end;
  perform set_config('app.schools', schools, true);
  return is_mended;
end $$;

revoke execute on function account_for, is_schools_to_mend, mend_email from public;
grant execute on function account_for, is_schools_to_mend, mend_email to preau_app;
