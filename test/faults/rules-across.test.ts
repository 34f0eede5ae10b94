import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { followConversations } from '../support/follow.ts';
import { joinedServers, type Joined } from '../support/joined-servers.ts';
import { report } from '../support/seed.ts';
import { set } from '../support/settings.ts';
import { until } from '../support/until.ts';

/** The teacher and their open socket are on the other process than the admin who changes the rules, and so is what is there between them. */
async function across() {
  const t = await joinedServers();
  const admin = await t.as('admin', t.one);
  const student = await t.as('student', t.other);
  const { id } = await student.api.createConversation.mutate({ participantIds: [t.s.people.teacher] });
  return { ...t, admin, student, withStudent: id };
}

/** Sends until that is answered so, and says after how many ms. */
async function after(client: TestClient, conversationId: string, answer: string): Promise<number> {
  const from = performance.now();
  const say = () => client.api.send.mutate({ id: crypto.randomUUID(), conversationId, body: 'Bonjour' });
  const answered = () =>
    say().then(
      () => 'sent',
      (error: { data?: { reason?: string } }) => error.data?.reason,
    );
  await until(async () => (await answered()) === answer);
  return Math.round(performance.now() - from);
}

/** What a rule that was changed on one process does on the other, to who sends and to who only looks at the conversation. */
async function turned(t: Joined & Awaited<ReturnType<typeof across>>): Promise<number[]> {
  const heard = await followConversations(t.teacher);
  const shown = async (canWrite: boolean) => {
    const from = performance.now();
    const last = () =>
      heard.events.findLast((event) => event.type === 'own' && event.conversationId === t.conversationId);
    await until(() => (last() as { own: { canWrite: boolean } } | undefined)?.own.canWrite === canWrite);
    return Math.round(performance.now() - from);
  };
  const took: number[] = [];
  await set(t.admin, { contactRules: { teacher: { parent: 'never' }, parent: { teacher: 'never' } } });
  took.push(...(await Promise.all([after(t.teacher, t.conversationId, 'conversation.readOnly'), shown(false)])));
  await set(t.admin, { contactRules: null });
  took.push(...(await Promise.all([after(t.teacher, t.conversationId, 'sent'), shown(true)])));
  // Hours are in no row of a conversation: each process asks what it keeps of the school.
  await set(t.admin, { studentWriting: { days: [1], from: 0, to: 1 } });
  took.push(await after(t.student, t.withStudent, 'student.notNow'));
  await set(t.admin, { studentWriting: null });
  took.push(await after(t.student, t.withStudent, 'sent'));
  return took;
}

test.each(['joined', 'polling'])(
  '[SET4] a rule changed on one process is refused on the other within 2 s in a conversation that was there, and restored likewise, with the bus %s',
  async (bus) => {
    await using t = await across();
    if (bus === 'polling') await t.redis.kill();
    await t.bus(bus);
    const took = await turned(t);
    report(`a rule changed elsewhere, the bus ${bus}`, { turns: took.length, 'ms at most': Math.max(...took) });
    for (const ms of took) expect(ms).toBeLessThan(2_000);
  },
);
