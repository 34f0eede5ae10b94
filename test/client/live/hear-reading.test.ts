import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/client/live/apply-event.ts';
import type { Own } from '../../../src/shared/public.ts';
import { conversation, ids, message, participant } from '../people.ts';
import { oneConversation } from './one-conversation.ts';

const { live, held, unread } = oneConversation();

test('a message of mine has been read by me; of theirs, by them', () => {
  applyChange(live(), { type: 'message', message: message(4, { authorId: ids.me }) });
  expect(unread()).toBe(0);
  applyChange(live(), { type: 'message', message: message(5) });
  expect(held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq).toBe(5);
});

test('a message does not reveal the reading of someone who does not share it', () => {
  const participants = [participant('Leïla'), participant('Claire', { lastReadSeq: null })];
  applyChange(live(), { type: 'conversation', conversation: conversation({ participants, revision: 9 }) });
  for (const one of participants) {
    applyChange(live(), {
      type: 'participant',
      conversationId: 'conversation',
      participant: { ...one, revision: 9 },
    });
  }
  applyChange(live(), { type: 'message', message: message(4) });
  expect(held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq).toBeNull();
});

test('[MSG10] a message has been read by its author, who is heard to share what they read after it, as of before it', () => {
  const sharing = (lastReadSeq: number | null, revision: number) => participant('Claire', { lastReadSeq, revision });
  const read = () => held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq;
  const hear = (one: ReturnType<typeof sharing>) =>
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: one });
  hear(sharing(null, 50));
  applyChange(live(), { type: 'message', message: message(4, { authorId: ids.claire }) });
  applyChange(live(), { type: 'message', message: message(5, { authorId: ids.me }) });
  expect(read()).toBeNull();
  hear(sharing(2, 60));
  expect(read()).toBe(4);
  hear(sharing(null, 70));
  expect(read()).toBeNull();
});

test('unread is derived, and never goes up by reading on another device out of order', () => {
  applyChange(live(), { type: 'message', message: message(4) });
  const own = { ...held(), lastReadSeq: 4, ownRevision: 50 };
  applyChange(live(), { type: 'own', conversationId: 'conversation', own });
  expect(unread()).toBe(0);
  applyChange(live(), {
    type: 'own',
    conversationId: 'conversation',
    own: { ...own, lastReadSeq: 2, ownRevision: 40 },
  });
  expect(unread()).toBe(0);
});

describe('a mark as unread', () => {
  const marked = (more: object) => ({ ...held(), markedUnread: true, ownRevision: 50, ...more });
  const hear = (own: Own) => applyChange(live(), { type: 'own', conversationId: 'conversation', own });

  test('[CONV23] is gone where its reader wrote since, in whatever order the two are heard, and stays where an old word of theirs comes again', () => {
    const mine = message(4, { authorId: ids.me });
    const before = marked({});
    hear(before);
    applyChange(live(), { type: 'message', message: mine });
    expect(held().markedUnread).toBe(false);
    hear(before);
    expect(held().markedUnread).toBe(false);
    hear(marked({ lastReadSeq: 4, ownRevision: 60 }));
    applyChange(live(), { type: 'message', message: { ...mine, body: 'corrigé', revision: 99 } });
    expect(held().markedUnread).toBe(true);
  });
});
