/**
 * Row-level security, the second lock: what the server's queries ask, no row of another school is there for them. The policies are
 * forced on the owner too, who says `set app.schools = 'all'` to mean every school, as for a dump (docs/self-hosting.md).
 * `preau_live`, which reads across schools, has the rights of `preau_app` and so its policies, and with them one to read everything.
 */
const settings = [
  `create function app_schools() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('app.schools', true), ''), ',')::uuid[]`,
  `create function app_user() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.user', true), '')::uuid`,
];

/** In parentheses PostgreSQL asks for it once a query, not once a row. */
const schools = '(select app_schools())::uuid[]';
const inSchools = (column: string) => `${column} = any (${schools})`;
const self = (column: string) => `${column} = (select app_user())`;

/** Which rows a call may see and change. */
const rows: Record<string, string> = {
  establishment: inSchools('id'),
  membership: `${inSchools('establishment_id')} or ${self('user_id')}`,
  school_class: inSchools('establishment_id'),
  class_teacher: inSchools('establishment_id'),
  class_student: inSchools('establishment_id'),
  guardianship: inSchools('establishment_id'),
  audit_entry: inSchools('establishment_id'),
  conversation: inSchools('establishment_id'),
  participant: inSchools('establishment_id'),
  message: inSchools('establishment_id'),
  message_day: inSchools('establishment_id'),
  job: inSchools('establishment_id'),
  person_due: inSchools('establishment_id'),
  conversation_due: inSchools('establishment_id'),
  '"user"': `${self('id')} or exists (select from membership m where m.user_id = id and ${inSchools('m.establishment_id')})`,
};

/** What is made of every school's changes, and its progress: whatever reads across schools writes there. */
const ofJobs = ['reader_cursor', 'message_day', 'message_counted', 'job', 'person_due', 'conversation_due'];

/** What belongs to no school is nothing to calls, which have neither a policy there nor a right. */
const ofNoSchool = ['session', 'invitation', 'account_change'];

/** What `preau_accounts` may know of schools: who is in which. */
const forAccounts = ['"user"', 'session', 'invitation', 'membership', 'establishment'];

function forced(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy live on ${table} for select to preau_live using (true)`,
    `create policy owner on ${table} to current_user using (current_setting('app.schools', true) = 'all')`,
  ];
}

export const borders = [
  ...settings,
  ...[...new Set([...Object.keys(rows), ...ofNoSchool, ...ofJobs])].flatMap(forced),
  ...Object.entries(rows).map(
    ([table, condition]) => `create policy school on ${table} to preau_app using (${condition})`,
  ),
  ...ofJobs.map((table) => `create policy jobs on ${table} to preau_live using (true)`),
  ...forAccounts.map((table) => `create policy accounts on ${table} to preau_accounts using (true)`),
  `create policy live_sweep on session for delete to preau_live using (true)`,
  `create policy noted on account_change for insert with check (true)`,
  `create policy live_sweep on account_change for delete to preau_live using (true)`,
  `create policy live_lock on session for update to preau_live using (true) with check (false)`,
];

/**
 * The border of a table that came later: calls see and change its rows of their schools alone, whatever reads across schools sees all.
 * `jobs`: the latter changes them too, as what only readers and jobs write.
 */
export function border(table: string, { jobs = false } = {}): string[] {
  return [
    ...forced(table),
    `create policy school on ${table} to preau_app using (${inSchools('establishment_id')})`,
    ...(jobs ? [`create policy jobs on ${table} to preau_live using (true)`] : []),
  ];
}

/**
 * The border of a table whose rows are one person's each, of no school: their own calls see and change theirs, and those of nobody else.
 * `jobs`: what reads across schools changes them too.
 */
export function borderOfPerson(table: string, { jobs = false } = {}): string[] {
  const person = `create policy person on ${table} to preau_app using (${self('user_id')})`;
  return [...forced(table), person, ...(jobs ? [`create policy jobs on ${table} to preau_live using (true)`] : [])];
}

/** The border of a table that is nothing to calls: what reads across schools has it, and, where it says so, whoever keeps accounts. */
export function borderOfServer(table: string, { accounts = false } = {}): string[] {
  return [
    ...forced(table),
    `create policy jobs on ${table} to preau_live using (true)`,
    ...(accounts ? [`create policy accounts on ${table} to preau_accounts using (true)`] : []),
  ];
}
