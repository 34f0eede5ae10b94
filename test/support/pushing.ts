import { sql } from 'kysely';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { PersonalPatch } from '../../src/shared/personal-inputs.ts';
import type { TestClient } from './client.ts';
import { workerDatabase } from './database.ts';
import { newPushService, type TestDevice } from './push-service.ts';
import { school, type Name } from './school.ts';
import { newTestServer } from './server.ts';
import { start } from './talk.ts';
import { until } from './until.ts';

/** A school whose server tells devices at a push service of the test's own; a group of teacher, parent and admin, in which the parent has a device. */
export async function pushing() {
  const s = await school();
  // What is due of the tests before would be told first, to devices whose push service is gone.
  for (const table of ['notification', 'pushSubscription'] as const) await s.db.deleteFrom(table).execute();
  const service = await newPushService();
  const server = await newTestServer(undefined, { PREAU_PUSH_RELAYS: service.origin });
  const as = (name: Name) => s.as(name, server);
  const [teacher, parent] = [await as('teacher'), await as('parent')];
  const { id: conversationId } = await start(s, teacher, ['parent', 'admin'], { title: '6e B' });
  const { databases } = await workerDatabase();
  const decide = (id = s.id) => until(async () => (await readOn(databases.live, server.notices, id)) === 'present');
  /** Nobody waits for who may still read it in the page. */
  const makeDue = (id = s.id) =>
    sql`update notification set due_at = now() - interval '1 second' where state = 'planned' and establishment_id = ${id}`.execute(
      s.db,
    );
  const send = async () => {
    await server.pushes.sendDue();
    await server.pushes.settled();
  };
  const tell = async () => {
    await decide();
    await makeDue();
    await send();
  };
  const device = await register(parent, service.newDevice());
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
    await service[Symbol.asyncDispose]();
  };
  return {
    s,
    as,
    service,
    server,
    teacher,
    parent,
    conversationId,
    device,
    decide,
    makeDue,
    send,
    tell,
    [Symbol.asyncDispose]: close,
  };
}

export type Pushing = Awaited<ReturnType<typeof pushing>>;

export async function register(client: TestClient, device: TestDevice, words = 'Firefox'): Promise<TestDevice> {
  await client.http.account.subscribePush.mutate({ subscription: device.subscription, device: words });
  return device;
}

export function set(client: TestClient, personal: PersonalPatch) {
  return client.http.account.setPreferences.mutate(personal);
}

/** What was decided of what somebody was sent, as `state: reason`, the oldest first. */
export async function reasons(client: TestClient): Promise<string[]> {
  const all = await client.http.account.notices.query({});
  return all.map(({ kind, state, reason }) => `${kind} ${state}: ${reason}`).toReversed();
}

/** Quiet at this moment, by the clock of Paris, until in about half a day. */
export function quietNow(): PersonalPatch['quietHours'] {
  const shown = new Date().toLocaleTimeString('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  });
  const [hours = 0, minutes = 0] = shown.split(':').map(Number);
  const now = hours * 60 + minutes;
  return {
    on: true,
    days: [1, 2, 3, 4, 5, 6, 7],
    hours: { from: (now + 720) % 1_440, to: (now + 700) % 1_440 },
    holidays: [],
  };
}
