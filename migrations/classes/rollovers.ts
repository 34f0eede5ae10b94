import { border } from '../school/borders.ts';

/** Classes of years that are over, as they stood when the year ended: their history, and what an undone rollover brings back. */
export const rollovers = [
  `create table past_class (
    establishment_id uuid not null,
    id uuid not null,
    school_year_id uuid not null,
    name text not null,
    kind text not null,
    level text,
    external_id text,
    primary key (establishment_id, id),
    foreign key (establishment_id, school_year_id) references school_year (establishment_id, id) on delete cascade
  )`,
  `create table past_class_person (
    establishment_id uuid not null,
    class_id uuid not null,
    role text not null check (role in ('teacher', 'student')),
    user_id uuid not null,
    primary key (establishment_id, class_id, role, user_id),
    foreign key (establishment_id, class_id) references past_class (establishment_id, id) on delete cascade,
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create table past_class_conversation (
    establishment_id uuid not null,
    class_id uuid not null,
    audience text not null,
    title text not null,
    conversation_id uuid,
    opened_by uuid not null,
    primary key (establishment_id, class_id, audience),
    foreign key (establishment_id, class_id) references past_class (establishment_id, id) on delete cascade,
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id)
  )`,
  // `left_as`: what the classes and their people were, as one digest, when it had run: who undoes it learns what changed since.
  `create table rollover (
    establishment_id uuid not null,
    id uuid not null unique default gen_random_uuid(),
    from_year_id uuid not null,
    to_year_id uuid,
    left_as text not null,
    classes int not null,
    students int not null,
    leavers int not null,
    run_at timestamptz(3) not null default now(),
    undone_at timestamptz(3),
    primary key (establishment_id, id),
    foreign key (establishment_id, from_year_id) references school_year (establishment_id, id),
    foreign key (establishment_id, to_year_id) references school_year (establishment_id, id) on delete set null (to_year_id)
  )`,
  `grant select, insert, delete on past_class, past_class_person, past_class_conversation to preau_app`,
  `grant select, insert, update on rollover to preau_app`,
  ...['past_class', 'past_class_person', 'past_class_conversation', 'rollover'].flatMap((table) => border(table)),
];
