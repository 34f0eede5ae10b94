import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { planUnreadMails } from '../../src/server/email/unread/plan-unread.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { AnnouncementAudience, AudienceGroup, Importance } from '../../src/shared/announcements.ts';
import type { TestClient } from './client.ts';
import { workerDatabase } from './database.ts';
import { school, type Name, type School } from './school.ts';
import type { TestServer } from './server.ts';
import { until } from './until.ts';

type More = {
  clientId?: string;
  title?: string;
  body?: string;
  importance?: Importance;
  acknowledgeBy?: Date;
  publishAt?: Date;
  takesReplies?: boolean;
  until?: Date;
  except?: AudienceGroup[];
};

/** A school with a teacher who announces to the families of 6e B, which are two parents; `publish` lets out what waits. */
export async function announcing() {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const parent2 = await s.as('parent2');
  const classId = await classNamed(s, '6e B');
  const families: AudienceGroup[] = [{ kind: 'families', classId }];
  const send = (client: Pick<TestClient, 'http'> = teacher, groups = families, more: More = {}) =>
    client.http.announcements.send.mutate(newAnnouncement(groups, more));
  const publish = (server: Pick<TestServer, 'publishDue'> = s.server) => publishAll(s, server);
  const out = async (more: More = {}) => {
    const sent = await send(teacher, families, { importance: 'acknowledgement', ...more });
    await publish();
    return sent;
  };
  const plan = () => planAll(s, s.server);
  const ledger = (id: string, client: Pick<TestClient, 'http'> = teacher) =>
    client.http.announcements.ledger.query({ id });
  const close = () => s[Symbol.asyncDispose]();
  return {
    s,
    admin,
    teacher,
    parent,
    parent2,
    classId,
    families,
    send,
    publish,
    plan,
    out,
    ledger,
    [Symbol.asyncDispose]: close,
  };
}

export function newAnnouncement(groups: AudienceGroup[], { except = [], ...more }: More = {}) {
  const audience: AnnouncementAudience = { groups, except };
  return {
    clientId: randomUUID(),
    title: 'Sortie',
    body: 'Vendredi à huit heures.',
    audience,
    importance: 'normal' as Importance,
    ...more,
  };
}

/** The minute of all that waits in this school is over. */
export async function publishAll(s: School, server: Pick<TestServer, 'publishDue'>): Promise<void> {
  await sql`update announcement set due_at = now() - interval '1 second' where establishment_id = ${s.id}`.execute(
    s.db,
  );
  await server.publishDue();
}

/** It is decided whose devices are told of what is out, and who is mailed. */
export async function planAll({ id }: School, { notices }: Pick<TestServer, 'notices'>): Promise<void> {
  const { databases } = await workerDatabase();
  for (const reader of [notices, planUnreadMails])
    await until(async () => (await readOn(databases.live, reader, id)) === 'present');
}

export async function classNamed({ db, id }: School, name: string): Promise<string> {
  const found = db.selectFrom('schoolClass').select('id').where('establishmentId', '=', id).where('name', '=', name);
  return (await found.executeTakeFirstOrThrow()).id;
}

export const person = (s: School, name: Name): AudienceGroup => ({ kind: 'person', userId: s.people[name] });
