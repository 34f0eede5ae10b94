import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { remove } from '../support/talk.ts';
import { written } from '../support/written.ts';

type About = { id: string; conversationId: string };
type Ask = (client: TestClient, about: About) => Promise<unknown>;

const ofMessage: Record<string, Ask> = {
  editMessage: ({ http }, { id }) => http.editMessage.mutate({ id, body: 'x' }),
  deleteMessage: ({ http }, { id }) => http.deleteMessage.mutate({ id, reason: 'x' }),
  restoreMessage: ({ http }, { id }) => http.restoreMessage.mutate({ id }),
  react: ({ http }, { id }) => http.react.mutate({ id, emoji: '👍', on: true }),
  messageVersions: ({ http }, { id }) => http.messageVersions.query({ id }),
};
const ofConversation: Record<string, Ask> = {
  quoted: ({ http }, { id, conversationId }) => http.quoted.query({ conversationId, ids: [id] }),
  messages: ({ http }, { conversationId }) => http.messages.query({ conversationId, at: new Date() }),
  searchMessages: ({ http }, { conversationId }) => http.searchMessages.query({ conversationId, query: 'heures' }),
};
const cases = [
  ...Object.entries(ofMessage).map(([name, ask]) => ({ name, ask, reason: 'message.unknown' })),
  ...Object.entries(ofConversation).map(([name, ask]) => ({ name, ask, reason: 'conversation.unknown' })),
];

test.each(cases)(
  '[MSG2] [MSG7] $name is refused outside, in another school, while suspended and once removed as if it did not exist',
  async ({ ask, reason }) => {
    await using t = await written();
    await using other = await school();
    const unknown = await refusalOf(ask(t.parent, { id: randomUUID(), conversationId: randomUUID() }));
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason });
    const before = await t.seenBy('teacher');
    for (const stranger of [await t.s.as('teacher2'), await other.as('admin')])
      expect(await refusalOf(ask(stranger, t))).toEqual(unknown);
    await t.admin.http.admin.suspend.mutate({ userId: t.s.people.parent });
    expect(await refusalOf(ask(t.parent, t))).toEqual(unknown);
    expect(await t.seenBy('teacher')).toEqual(before);
    await t.admin.http.admin.reinstate.mutate({ userId: t.s.people.parent });
    await nothingDue(t.s);
    expect(await ask(t.parent, t)).toBeDefined();
    await remove(t.s, t.admin, t.conversationId, 'parent');
    expect(await refusalOf(ask(t.parent, t))).toEqual(unknown);
  },
);
