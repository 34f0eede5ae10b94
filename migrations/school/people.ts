/** A school and its people: what it calls them, what they are there, whom they teach and whose guardians they are. */
export const people = [
  // Each durable change takes the next revision. What the school has set stands in `settings`; what it has not is the default of
  // `src/shared/school-settings.ts`.
  `create table establishment (
    id uuid primary key,
    name text not null,
    timezone text not null,
    revision bigint not null default 0,
    horizon_revision bigint not null default 0,
    settings jsonb not null default '{}',
    settings_revision bigint not null default 0,
    created_at timestamptz(3) not null default now()
  )`,
  // What somebody chose to share stays chosen, whatever becomes of their role. Who chose nothing shares what the role does: students
  // neither presence nor reading (ICO Children's code: high privacy by default).
  `create table membership (
    establishment_id uuid not null references establishment (id),
    user_id uuid not null references "user" (id),
    name text not null,
    name_folded text not null,
    role text not null check (role in ('admin', 'teacher', 'parent', 'student')),
    chose_presence boolean,
    chose_reading boolean,
    shares_presence boolean not null generated always as (coalesce(chose_presence, role <> 'student')) stored,
    shares_reading boolean not null generated always as (coalesce(chose_reading, role <> 'student')) stored,
    suspended_at timestamptz(3),
    revision bigint not null default 0,
    created_at timestamptz(3) not null default now(),
    primary key (establishment_id, user_id)
  )`,
  `create index membership_revision on membership (establishment_id, revision)`,
  `create index membership_user on membership (user_id)`,
  `create index membership_name_trigram on membership using gin (name_folded gin_trgm_ops)`,
  `create table school_class (
    establishment_id uuid not null references establishment (id),
    id uuid not null unique,
    name text not null,
    primary key (establishment_id, id),
    unique (establishment_id, name)
  )`,
  ...['teacher', 'student'].flatMap((role) => [
    `create table class_${role} (
      establishment_id uuid not null,
      class_id uuid not null,
      user_id uuid not null,
      primary key (establishment_id, class_id, user_id),
      foreign key (establishment_id, class_id) references school_class (establishment_id, id) on delete cascade,
      foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade
    )`,
    `create index class_${role}_user on class_${role} (establishment_id, user_id)`,
  ]),
  `create table guardianship (
    establishment_id uuid not null,
    guardian_id uuid not null,
    student_id uuid not null check (student_id <> guardian_id),
    primary key (establishment_id, guardian_id, student_id),
    foreign key (establishment_id, guardian_id) references membership (establishment_id, user_id) on delete cascade,
    foreign key (establishment_id, student_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create index guardianship_student on guardianship (establishment_id, student_id)`,
  `create table audit_entry (
    id uuid primary key,
    establishment_id uuid not null references establishment (id),
    actor_id uuid references "user" (id),
    action text not null,
    subject_id uuid,
    detail jsonb not null default '{}',
    created_at timestamptz(3) not null default now()
  )`,
  `create index audit_entry_time on audit_entry (establishment_id, created_at)`,
];
