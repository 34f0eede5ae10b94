-- The border between schools. What a transaction may see and change is said by two settings that end with it: `app.schools`, the
-- establishments, and `app.user`, the person who asks. The policies of the tables read them.

-- The schools of a person, but those that suspended them.
create or replace function enter_schools(in_user uuid) returns void language plpgsql as $$
begin
  perform set_config('app.user', in_user::text, true);
  perform set_config('app.schools', coalesce(string_agg(m.establishment_id::text, ','), ''), true)
    from membership m where m.user_id = in_user and m.suspended_at is null;
end $$;

-- One school, for a change in it. Whoever reads across schools gives that right up for the rest of the transaction.
create or replace function enter_school(in_establishment uuid) returns void language plpgsql as $$
begin
  perform set_config('app.schools', in_establishment::text, true);
  perform set_config('role', 'preau_app', true);
end $$;

grant execute on function enter_schools, enter_school to preau_app;
