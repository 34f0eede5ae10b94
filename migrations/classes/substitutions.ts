import { border } from '../school/borders.ts';

/**
 * Who teaches a class in somebody's place. `until_at`: when they hand it back by themselves. `taught`: they were in the class before.
 * No key to the class: one that a rollover took away may be brought back.
 */
export const substitutions = [
  `create table substitution (
    establishment_id uuid not null,
    id uuid not null unique default gen_random_uuid(),
    class_id uuid not null,
    teacher_id uuid not null,
    substitute_id uuid not null check (substitute_id <> teacher_id),
    taught boolean not null,
    until date,
    until_at timestamptz(3),
    began_at timestamptz(3) not null default now(),
    ended_at timestamptz(3),
    primary key (establishment_id, id),
    foreign key (establishment_id, teacher_id) references membership (establishment_id, user_id) on delete cascade,
    foreign key (establishment_id, substitute_id) references membership (establishment_id, user_id) on delete cascade,
    check ((until is null) = (until_at is null))
  )`,
  `create unique index substitution_running on substitution (establishment_id, class_id, substitute_id) where ended_at is null`,
  `create index substitution_until on substitution (until_at) where ended_at is null`,
  `grant select, insert, update, delete on substitution to preau_app`,
  ...border('substitution'),
];
