import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { closing } from '../support/client.ts';
import { joinedServers, type Joined } from '../support/joined-servers.ts';
import { followMessages } from '../support/follow.ts';
import type { Name } from '../support/school.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { history } from '../support/sender.ts';
import { until } from '../support/until.ts';
import { holding, waitingForLock } from '../support/waiting.ts';

const retries = flag('RETRIES', 50);
const authors = ['admin', 'teacher', 'teacher2', 'parent'] as const satisfies Name[];

test(
  `[MSG3] ${retries} sends whose socket is destroyed while they are being stored, sent again on the other process: the same row, one message (seed ${seed})`,
  async () => {
    await using t = await joinedServers();
    const chance = newChance();
    const pairs = await Promise.all(
      authors.map(async (name) => ({ here: await t.as(name, t.one), there: await t.as(name, t.other) })),
    );
    const { id: conversationId } = await pairs[0]!.here.api.createConversation.mutate({
      participantIds: [t.s.people.teacher, t.s.people.teacher2, t.s.people.parent],
      title: 'Conseil',
    });
    const heard = await followMessages(t.teacher);
    const ids: string[] = [];
    let whileWaiting = 0;
    for (let retry = 0; retry < retries; retry += 1) {
      const { here, there } = pairs[retry % pairs.length]!;
      const message = { id: randomUUID(), conversationId, body: `message ${retry}` };
      ids.push(message.id);
      await using counter = await holdingCounter(t);
      const lost = here.api.send.mutate(message).then(
        () => 'answered',
        () => 'lost',
      );
      await waitingForLock();
      const closed = closing(here);
      here.cut();
      await closed;
      // The second may come while the first is still under way, or find it stored.
      const before = chance() < 0.5;
      if (before) whileWaiting += 1;
      else await counter.letGo();
      const again = there.api.send.mutate(message);
      if (before) await counter.letGo();
      const stored = await again;
      expect(await lost).toBe('lost');
      expect(stored).toMatchObject({ ...message, seq: retry + 1 });
      expect(await here.api.send.mutate(message)).toEqual(stored);
    }
    expect((await history(pairs[0]!.here, conversationId)).map(({ id }) => id)).toEqual(ids);
    await until(() => heard.messages().length >= retries);
    expect(heard.messages().map(({ id }) => id)).toEqual(ids);
    report('lost answers', { retries, 'while the first was under way': whileWaiting, missing: 0, twice: 0 });
  },
  60_000 + retries * 2_000,
);

/** Whoever writes in this school waits meanwhile. */
function holdingCounter({ s }: Joined) {
  return holding('select from establishment where id = $1 for no key update', [s.id]);
}
