import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { followMessages, followTyping } from '../support/follow.ts';
import { joinedServers, timedClosing, type Joined } from '../support/joined-servers.ts';
import { refusalOf } from '../support/refusal.ts';
import { flag, report } from '../support/seed.ts';
import { until } from '../support/until.ts';

const awayMs = flag('REDIS_MS', 30_000);
/** Fewer than the calls that a person has a second, more than the sends. */
const eagerness = 80;

test(
  `[BUS2] with Redis away for ${awayMs / 1_000} s messages arrive within 2 s, ended sessions close within 6 s, limits hold; joined again, typing crosses at once`,
  async () => {
    await using t = await joinedServers();
    const heard = { parent: await followMessages(t.parent), teacher: await followMessages(t.teacher) };
    const typing = await followTyping(t.teacher);
    const elsewhere = await t.as('teacher', t.one);
    await crosses(t, typing);
    await t.redis.kill();
    const end = performance.now() + awayMs;
    await t.bus('polling');
    const [lateMs, closedMs, accepted] = await Promise.all([talk(t, heard, end), endedElsewhere(t), tooMany(t)]);
    expect(closedMs).toBeLessThan(6_000);
    expect(accepted).toBeLessThanOrEqual(50);
    await t.redis.start();
    await t.bus('joined');
    await crosses(t, typing);
    await t.send(t.parent, 'joined again');
    await until(() => heard.teacher.messages().some(({ body }) => body === 'joined again'), { withinMs: 900 });
    for (const { messages, events } of Object.values(heard)) {
      expect(messages().map(({ seq }) => seq)).toEqual(messages().map((_, index) => index + 1));
      expect(events.filter(({ type }) => type === 'reset')).toEqual([]);
    }
    expect(heard.parent.messages()).toEqual(heard.teacher.messages());
    await elsewhere.api.me.query();
    report('Redis away', {
      ms: awayMs,
      messages: lateMs.length,
      'ms late at most': Math.max(...lateMs),
      'ms until a session ended elsewhere closed': closedMs,
      [`of ${eagerness} sends at once let through`]: accepted,
    });
  },
  awayMs + 60_000,
);

type Heard = Awaited<ReturnType<typeof followMessages>>;

/** One writes and the other hears, by turns, until `end`: how late each message was. */
async function talk(t: Joined, heard: Record<'parent' | 'teacher', Heard>, end: number): Promise<number[]> {
  const lateMs: number[] = [];
  while (performance.now() < end || lateMs.length < 3) {
    const [from, to] = lateMs.length % 2 === 0 ? (['parent', 'teacher'] as const) : (['teacher', 'parent'] as const);
    const { id } = await t.send(t[from], `without ${lateMs.length}`);
    const sentAt = performance.now();
    await until(() => heard[to].messages().some((message) => message.id === id), { withinMs: 2_000, everyMs: 5 });
    lateMs.push(Math.round(performance.now() - sentAt));
    await wait(200);
  }
  return lateMs;
}

/** Typing is never read from the rows: what is heard of it on the other process has come over the bus. */
async function crosses(t: Joined, { events }: Awaited<ReturnType<typeof followTyping>>): Promise<void> {
  const before = events.length;
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await until(() => events.slice(before).some(({ typing }) => typing), { withinMs: 3_000, everyMs: 5 });
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: false });
  // Told at most once in 2 s.
  await until(() => events.at(-1)?.typing === false, { withinMs: 3_000, everyMs: 5 });
}

/** The admin's browser on one process ends the session of their page on the other. */
async function endedElsewhere(t: Joined): Promise<number> {
  const [here, there] = [await t.as('admin', t.one), await t.as('admin', t.other)];
  const sessions = await there.api.auth.sessions.query();
  const closed = timedClosing(there);
  await here.api.auth.revokeSession.mutate({ id: sessions.find(({ current }) => current)!.id });
  const { code, afterMs } = await closed;
  expect(code).toBe(4401);
  return afterMs;
}

/** Many sends at once over one process, which counts for itself: 30 and what a second brings are let through. */
async function tooMany(t: Joined): Promise<number> {
  const eager = await t.as('teacher2', t.one);
  const { id: conversationId } = await eager.api.createConversation.mutate({ participantIds: [t.s.people.admin] });
  const sends = Array.from({ length: eagerness }, (_, index) =>
    eager.http.send.mutate({ id: randomUUID(), conversationId, body: `eager ${index}` }),
  );
  const outcomes = await Promise.allSettled(sends);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  for (const { reason } of refused as PromiseRejectedResult[])
    expect(await refusalOf(Promise.reject(reason))).toMatchObject({ reason: 'rate.exceeded' });
  return outcomes.length - refused.length;
}
