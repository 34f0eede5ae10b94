-- The next revision of an establishment, whose counter is locked to the end of the transaction. From here on the transaction sees and
-- changes this school alone.
create or replace function next_revision(in_establishment uuid) returns bigint language plpgsql as $$
declare
  drawn bigint;
begin
  perform enter_school(in_establishment);
  update establishment set revision = revision + 1 where id = in_establishment returning revision into strict drawn;
  return drawn;
end $$;

grant execute on function next_revision to preau_app;
