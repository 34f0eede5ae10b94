-- Takes away these members of a school, or these of its classes, but those that something refers to. Answers those that are gone.
create or replace function remove_unused_members(in_establishment uuid, in_users uuid[]) returns uuid[] language plpgsql as $$
declare
  one uuid;
  gone uuid[] := '{}';
begin
  begin
    delete from membership where establishment_id = in_establishment and user_id = any (in_users);
    return in_users;
  exception when foreign_key_violation then
    null;
  end;
  foreach one in array in_users loop
    begin
      delete from membership where establishment_id = in_establishment and user_id = one;
      gone := gone || one;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
  return gone;
end $$;

create or replace function remove_unused_classes(in_establishment uuid, in_classes uuid[]) returns uuid[] language plpgsql as $$
declare
  one uuid;
  gone uuid[] := '{}';
begin
  foreach one in array in_classes loop
    begin
      delete from school_class where establishment_id = in_establishment and id = one;
      gone := gone || one;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
  return gone;
end $$;

grant execute on function remove_unused_members, remove_unused_classes to preau_app, preau_live;
