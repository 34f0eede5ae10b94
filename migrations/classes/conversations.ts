import { border } from '../school/borders.ts';

export const classConversations = [
  // A conversation of a class: its teachers with its students, or with their families. `class_id` names a class that may be no more.
  // One that is closed is read by who was in it and written in by nobody.
  `alter table conversation
    add column class_id uuid,
    add column class_audience text check (class_audience in ('students', 'families')),
    add column school_year_id uuid references school_year (id),
    add column closed_at timestamptz(3),
    add check ((class_id is null) = (class_audience is null) and (class_id is null) = (school_year_id is null))`,
  `create index conversation_class on conversation (establishment_id, class_id) where class_id is not null`,
  // Which conversations the school wants a class to have: what follows the class makes them so. `conversation_id` is null until it is made.
  `create table class_conversation (
    establishment_id uuid not null,
    class_id uuid not null,
    audience text not null check (audience in ('students', 'families')),
    title text not null,
    conversation_id uuid unique,
    opened_by uuid not null,
    primary key (establishment_id, class_id, audience),
    foreign key (establishment_id, class_id) references school_class (establishment_id, id) on delete cascade,
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id),
    foreign key (establishment_id, opened_by) references membership (establishment_id, user_id)
  )`,
  `grant select, insert, update, delete on class_conversation to preau_app`,
  ...border('class_conversation'),
];
