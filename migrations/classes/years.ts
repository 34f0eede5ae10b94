import { border } from '../school/borders.ts';

export const years = [
  `create table school_year (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid not null unique default gen_random_uuid(),
    name text not null,
    starts date not null,
    ends date not null check (ends > starts),
    state text not null check (state in ('past', 'current', 'next')),
    primary key (establishment_id, id),
    unique (establishment_id, name)
  )`,
  `create unique index school_year_current on school_year (establishment_id) where state = 'current'`,
  `grant select, insert, update, delete on school_year to preau_app`,
  ...border('school_year'),
  // From the first of August on, the year that begins then: whoever founds a school in summer means the next one.
  `create function found_school_year() returns trigger language plpgsql as $$
  declare
    first int := extract(year from now() - interval '7 months');
  begin
    insert into school_year (establishment_id, name, starts, ends, state)
    select id, first || '-' || first + 1, make_date(first, 9, 1), make_date(first + 1, 8, 31), 'current'
    from founded
    on conflict do nothing;
    return null;
  end $$`,
  `create trigger found_school_year after insert on establishment
    referencing new table as founded for each statement execute function found_school_year()`,
  `insert into school_year (establishment_id, name, starts, ends, state)
    select id, first || '-' || first + 1, make_date(first, 9, 1), make_date(first + 1, 8, 31), 'current'
    from establishment, (select extract(year from now() - interval '7 months')::int as first) year`,

  // `grouping`: a language, an option, a club: its people are in a class as well.
  `alter table school_class
    add column school_year_id uuid,
    add column kind text not null default 'class' check (kind in ('class', 'grouping')),
    add column level text`,
  `update school_class c set school_year_id = y.id from school_year y where y.establishment_id = c.establishment_id`,
  `alter table school_class
    alter column school_year_id set not null,
    add foreign key (establishment_id, school_year_id) references school_year (establishment_id, id)`,
  // An import or an operator who names no year means this one.
  `create function class_of_this_year() returns trigger language plpgsql as $$
  begin
    if new.school_year_id is null then
      select id into new.school_year_id from school_year
      where establishment_id = new.establishment_id and state = 'current';
    end if;
    return new;
  end $$`,
  `create trigger class_of_this_year before insert on school_class
    for each row execute function class_of_this_year()`,
];
