import { expect, test } from 'vitest';
import { announcing } from '../support/announcing.ts';
import type { TestClient } from '../support/client.ts';
import { apart, set } from '../support/settings.ts';

test('[ANNOUNCE25] one that takes replies leads those to its author whom the rules let write to them, and stays read-only', async () => {
  await using t = await announcing();
  const of = async (takesReplies: boolean) => {
    const { id } = await t.send(t.teacher, t.families, { takesReplies });
    await t.publish();
    const received = (client: Pick<TestClient, 'http'>) =>
      client.http.announcements.received.query({ conversationId: id });
    return { id, received };
  };
  const [open, shut] = [await of(true), await of(false)];
  const author = t.s.people.teacher;
  expect(await open.received(t.parent)).toMatchObject({ replyTo: author });
  expect(await open.received(t.teacher)).toMatchObject({ replyTo: null });
  expect(await shut.received(t.parent)).toMatchObject({ replyTo: null });
  expect(await t.parent.http.conversation.query({ conversationId: open.id })).toMatchObject({ canWrite: false });
  expect(await t.teacher.http.announcements.one.query({ id: open.id })).toMatchObject({ takesReplies: true });
  // The rules may change after it went out.
  await set(t.admin, apart);
  expect(await open.received(t.parent)).toMatchObject({ replyTo: null });
});
