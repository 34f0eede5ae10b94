-- Whether students of a school that has set this write at this moment, by the clock of its time zone. It is asked at the moment of
-- the commit, and that is the database's: one clock for every process. What cannot be read is the default, as in
-- src/shared/school-settings.ts; a test compares the two at the edges of the hours and where the clocks are changed.
create or replace function students_write(in_settings jsonb, in_timezone text, in_at timestamptz) returns boolean
language plpgsql stable parallel safe as $$
declare
  hours jsonb := in_settings -> 'studentWriting';
  wall timestamp;
  minute int;
begin
  if hours is null or jsonb_typeof(hours) <> 'object' then return hours is distinct from '"never"'::jsonb; end if;
  if (jsonb_typeof(hours -> 'days'), jsonb_typeof(hours -> 'from'), jsonb_typeof(hours -> 'to'))
      is distinct from ('array', 'number', 'number') then return true; end if;
  wall := in_at at time zone in_timezone;
  minute := extract(hour from wall)::int * 60 + extract(minute from wall)::int;
  return hours -> 'days' @> to_jsonb(extract(isodow from wall)::int)
    and minute >= (hours ->> 'from')::numeric and minute < (hours ->> 'to')::numeric;
end $$;

grant execute on function students_write to preau_app;
