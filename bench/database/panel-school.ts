import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newPopulation, type Population } from '../population.ts';

/** Who is who by their place in `people`: the admins come first. */
export const panelRoles = { admin: 20, teacher: 100, student: 2_000, parent: 2_880 } as const;
export const panelDays = 210;
const classes = 60;

/** 5,000 people in conversations of 2 to 30. */
export function newPanelSchool(): Population {
  const size = Object.values(panelRoles).reduce((sum, count) => sum + count, 0);
  return newPopulation(
    size,
    Array.from({ length: 2_500 }, (_, index) => 2 + (index % 29)),
  );
}

/** The first and the one behind the last of a role. */
export function placesOf(role: keyof typeof panelRoles): [from: number, to: number] {
  const names = Object.keys(panelRoles) as (keyof typeof panelRoles)[];
  const from = names.slice(0, names.indexOf(role)).reduce((sum, name) => sum + panelRoles[name], 0);
  return [from, from + panelRoles[role]];
}

/** What a school is beside its conversations: classes, families, who came and who did not, invitations, and what was changed in it. */
export async function foundPanelSchool(client: pg.Client, { establishmentId, people }: Population): Promise<void> {
  const ids = people.map(({ id }) => id);
  const of = (role: keyof typeof panelRoles) => ids.slice(...placesOf(role));
  const ask = (text: string, ...values: unknown[]) => client.query(text, [establishmentId, ...values]);
  for (const role of ['admin', 'student', 'parent'] as const)
    await ask('update membership set role = $2 where establishment_id = $1 and user_id = any ($3)', role, of(role));
  const classIds = Array.from({ length: classes }, () => randomUUID());
  await ask(insertClasses, classIds);
  await ask(insertInto('class_student'), classIds, of('student'));
  await ask(insertInto('class_teacher'), classIds, [...of('teacher'), ...of('teacher').toReversed()]);
  await ask(insertGuardianships, of('student'), of('parent'));
  await ask(describePeople, ids);
  await client.query(accountsOf, [ids, of('student')]);
  await client.query(seenOnes, [ids]);
  await ask(insertInvitations, ids, of('admin'));
  await ask(insertAudit, of('admin'), ids, panelDays);
  await ask(insertSettingsChanges, of('admin'));
  await ask(insertJobs);
  await ask(markRead);
  // The years' first days are over: nobody's rights are due, and every message of the past is counted.
  await ask('delete from person_due where establishment_id = $1');
  for (const text of countPast) await ask(text);
  await ask(insertClassConversations, ids[0]);
  await client.query('vacuum analyze');
}

const insertClasses = `
  insert into school_class (establishment_id, id, name, level)
  select $1, id, (3 + n % 4) || 'e ' || chr((64 + (n + 3) / 4)::int), (3 + n % 4) || 'e' from unnest($2::uuid[]) with ordinality c (id, n)`;

/** In turn. */
function insertInto(table: string): string {
  return `
    insert into ${table} (establishment_id, class_id, user_id)
    select $1, ($2::uuid[])[1 + n % ${classes}], id from unnest($3::uuid[]) with ordinality p (id, n) on conflict do nothing`;
}

/** Most children have one or two who answer for them, forty have nobody. */
const insertGuardianships = `
  insert into guardianship (establishment_id, guardian_id, student_id, access, note)
  select $1, id, ($2::uuid[])[1 + (n * step) % (cardinality($2::uuid[]) - 40)],
    case when n % 97 = 0 then 'none' when n % 41 = 0 then 'reads' else 'writes' end, case when n % 50 = 0 then 'Every other week' end
  from unnest($3::uuid[]) with ordinality p (id, n), (values (1, 1), (7, 5)) as child (step, every) where n % every = 0
  on conflict do nothing`;

const describePeople = `
  update membership m set external_id = 'E' || n, birth_date = date '2012-01-01' + (n % 365)::int,
    username = case when m.role = 'student' then 'pupil' || n end,
    suspended_at = case when n % 83 = 0 and n % 10 <> 6 then now() end,
    suspended_because = case when n % 83 = 0 and n % 10 <> 6 then 'decided' end
  from unnest($2::uuid[]) with ordinality p (id, n) where m.establishment_id = $1 and m.user_id = p.id`;

const accountsOf = `update "user" set email = null where id = any ($2) and id = any ($1)`;

/** Three of four have been there. */
const seenOnes = `
  update "user" u set first_signed_in_at = case when n % 4 > 0 then now() - make_interval(days => 100) end,
    last_seen_at = case when n % 4 > 0 then now() - make_interval(mins => (n * 37 % 90000)::int) end
  from unnest($1::uuid[]) with ordinality p (id, n) where u.id = p.id`;

/** Of each sort: used, open, withdrawn and over. */
const insertInvitations = `
  insert into invitation (token_hash, user_id, establishment_id, expires_at, used_at, revoked_at, invited_by, created_at)
  select md5(id::text || turn), id, $1, now() + make_interval(days => case when n % 3 = 0 then -10 else 10 end),
    case when n % 4 > 0 and turn = 1 then now() end, case when n % 11 = 0 and turn = 2 then now() end,
    ($3::uuid[])[1 + n % cardinality($3::uuid[])], now() - make_interval(days => 40 - turn::int)
  from unnest($2::uuid[]) with ordinality p (id, n), generate_series(1, 2) turn where turn = 1 or n % 3 = 0`;

const insertAudit = `
  insert into audit_entry (id, establishment_id, actor_id, action, subject_id, detail, created_at)
  select gen_random_uuid(), $1, ($2::uuid[])[1 + n % cardinality($2::uuid[])],
    (array['membership.renamed', 'membership.roleSet', 'membership.suspended', 'invitation.made', 'access.reset', 'membership.emailSet',
      'conversation.startedWithStudent'])[1 + n % 7],
    ($3::uuid[])[1 + (n * 31) % cardinality($3::uuid[])], '{"from": "Ada", "to": "Ada L."}', now() - make_interval(secs => $4 * 86400.0 * (1 - n / 50000.0))
  from generate_series(1, 50000) n`;

const insertSettingsChanges = `
  insert into settings_change (establishment_id, revision, place, actor_id, before, after, changed_at)
  select $1, n, 'contactRules.parent.teacher', ($2::uuid[])[1 + n % 20], '"always"', '"childTaught"', now() - make_interval(days => 200 - n)
  from generate_series(1, 60) n`;

const insertJobs = `
  insert into job (establishment_id, kind, slot, payload, state, done, total, created_at, ended_at)
  select $1, 'applyRoster', n::text, '{}', 'done', 10, 10, now() - make_interval(days => n), now() - make_interval(days => n)
  from generate_series(1, 12) n`;

const markRead = `
  update participant p set last_read_seq = c.last_seq - least(c.last_seq, (hashtext(p.user_id::text) & 7))
  from conversation c where c.id = p.conversation_id and c.establishment_id = $1`;

const countPast = [
  `insert into message_counted (establishment_id, conversation_id, seq)
   select establishment_id, id, last_seq from conversation where establishment_id = $1 and last_seq > 0`,
  `insert into message_day (establishment_id, day, kind, count)
   select $1, (m.created_at at time zone e.timezone)::date, c.kind, count(*)
   from message m join conversation c on c.id = m.conversation_id join establishment e on e.id = m.establishment_id
   where m.establishment_id = $1 group by 2, 3`,
  `insert into reader_cursor (establishment_id, name, revision) select id, 'message-day', revision from establishment where id = $1`,
];

/** A conversation of its students and one of its families, which the server makes once it runs. */
const insertClassConversations = `
  insert into class_conversation (establishment_id, class_id, audience, title, opened_by)
  select establishment_id, id, audience, name, $2 from school_class, unnest(array['students', 'families']) audience
  where establishment_id = $1`;

/** Plans of former years, as the last one is. */
export async function insertFormerPlans(client: pg.Client, planId: string): Promise<void> {
  await client.query(
    `insert into roster_plan (establishment_id, id, state, made_by, made_at, expires_at, source, questions, summary, basis, applied_at)
     select establishment_id, gen_random_uuid(), 'applied', made_by, made_at - make_interval(days => 30 * n), expires_at, source, questions,
       summary, basis, made_at - make_interval(days => 30 * n)
     from roster_plan, generate_series(1, 6) n where id = $1`,
    [planId],
  );
}
