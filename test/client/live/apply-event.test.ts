import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cachedConversation, conversationsKey } from '../../../src/client/conversations/cache.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { applyChange } from '../../../src/client/live/apply-event.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import { hearTyping } from '../../../src/client/messages/typists.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { Conversation, Own } from '../../../src/shared/public.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, ids, message, participant } from '../people.ts';

let stand = newStand({});
beforeEach(async () => {
  stand = newStand(schoolAnswers({ conversations: [conversation()] }));
  await stand.live.queryClient.fetchQuery(conversationsOptions(stand.live));
  await stand.live.queryClient.fetchQuery(messagesOptions(stand.live, 'conversation'));
});
const held = (): Conversation => {
  const found = cachedConversation(stand.live.queryClient, 'conversation');
  if (!found) throw new Error('forgotten');
  return found;
};
const bodies = () =>
  stand.live.queryClient.getQueryData<Window>(messagesKey('conversation'))?.items.map(({ body }) => body);
const unread = () => held().lastSeq - held().lastReadSeq;

test('whoever was taken out and brought back unheard no longer sees what was written before', () => {
  const own = { ...held(), ownRevision: held().ownRevision + 1 };
  applyChange(stand.live, { type: 'own', conversationId: 'conversation', own: { ...own, pinned: true } });
  expect(bodies()).toHaveLength(3);
  applyChange(stand.live, { type: 'own', conversationId: 'conversation', own: { ...own, fromSeq: 4 } });
  expect(bodies()).toBeUndefined();
});

describe('a message', () => {
  test('goes to the end of its conversation and is unread', () => {
    applyChange(stand.live, { type: 'message', message: message(4) });
    expect(bodies()).toEqual(['Message n° 1', 'Message n° 2', 'Message n° 3', 'Message n° 4']);
    expect(unread()).toBe(1);
    expect(held().lastMessage?.seq).toBe(4);
  });

  test('twice is the same as once', () => {
    applyChange(stand.live, { type: 'message', message: message(4) });
    const once = held();
    applyChange(stand.live, { type: 'message', message: message(4) });
    expect(held()).toEqual(once);
    expect(bodies()).toHaveLength(4);
  });

  test('of a lower revision does not undo a later one', () => {
    applyChange(stand.live, { type: 'message', message: message(3, { body: 'corrigé', revision: 90 }) });
    applyChange(stand.live, { type: 'message', message: message(3, { body: 'ancien', revision: 80 }) });
    expect(bodies()?.at(-1)).toBe('corrigé');
    expect(held().lastMessage?.body).toBe('corrigé');
  });

  test('of mine has been read by me; of theirs, by them', () => {
    applyChange(stand.live, { type: 'message', message: message(4, { authorId: ids.me }) });
    expect(unread()).toBe(0);
    applyChange(stand.live, { type: 'message', message: message(5) });
    expect(held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq).toBe(5);
  });

  test('does not reveal the reading of someone who does not share it', () => {
    const participants = [participant('Leïla'), participant('Claire', { lastReadSeq: null })];
    applyChange(stand.live, { type: 'conversation', conversation: conversation({ participants, revision: 9 }) });
    for (const one of participants) {
      applyChange(stand.live, {
        type: 'participant',
        conversationId: 'conversation',
        participant: { ...one, revision: 9 },
      });
    }
    applyChange(stand.live, { type: 'message', message: message(4) });
    expect(held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq).toBeNull();
  });

  test('[MSG10] has been read by its author, who is heard to share what they read after it, as of before it', () => {
    const sharing = (lastReadSeq: number | null, revision: number) => participant('Claire', { lastReadSeq, revision });
    const read = () => held().participants.find(({ userId }) => userId === ids.claire)?.lastReadSeq;
    const hear = (one: ReturnType<typeof sharing>) =>
      applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: one });
    hear(sharing(null, 50));
    applyChange(stand.live, { type: 'message', message: message(4, { authorId: ids.claire }) });
    applyChange(stand.live, { type: 'message', message: message(5, { authorId: ids.me }) });
    expect(read()).toBeNull();
    hear(sharing(2, 60));
    expect(read()).toBe(4);
    hear(sharing(null, 70));
    expect(read()).toBeNull();
  });

  test('that leaves a hole is not shown before what is missing', () => {
    applyChange(stand.live, { type: 'message', message: message(6) });
    expect(bodies()).toHaveLength(3);
    expect(held().lastSeq).toBe(6);
    expect(unread()).toBe(3);
  });

  test('of an unknown conversation makes it fetched', async () => {
    applyChange(stand.live, { type: 'message', message: message(1, { conversationId: 'new' }) });
    await vi.waitFor(() => expect(cachedConversation(stand.live.queryClient, 'new')).toBeDefined());
    expect(stand.server.calls('conversation')).toEqual([{ path: 'conversation', input: { conversationId: 'new' } }]);
  });

  test('ends its author’s typing', () => {
    const expiresAt = new Date(Date.now() + 5_000);
    hearTyping(stand.live.typists, {
      conversationId: 'conversation',
      userId: ids.claire,
      name: 'Claire',
      typing: true,
      expiresAt,
    });
    // A reaction, say, to what they wrote before.
    applyChange(stand.live, { type: 'message', message: message(3, { revision: 90 }) });
    expect(stand.live.typists.get()).toHaveLength(1);
    applyChange(stand.live, { type: 'message', message: message(4) });
    expect(stand.live.typists.get()).toEqual([]);
  });
});

describe('unread', () => {
  test('is derived, and never goes up by reading on another device out of order', () => {
    applyChange(stand.live, { type: 'message', message: message(4) });
    const own = { ...held(), lastReadSeq: 4, ownRevision: 50 };
    applyChange(stand.live, { type: 'own', conversationId: 'conversation', own });
    expect(unread()).toBe(0);
    applyChange(stand.live, {
      type: 'own',
      conversationId: 'conversation',
      own: { ...own, lastReadSeq: 2, ownRevision: 40 },
    });
    expect(unread()).toBe(0);
  });
});

describe('a conversation', () => {
  test('takes a header of a higher revision, whatever messages came before it', () => {
    applyChange(stand.live, { type: 'message', message: message(4, { revision: 70 }) });
    applyChange(stand.live, { type: 'conversation', conversation: conversation({ title: 'Sortie', revision: 60 }) });
    expect(held().title).toBe('Sortie');
    expect(held().lastSeq).toBe(4);
    applyChange(stand.live, { type: 'conversation', conversation: conversation({ title: 'Vieux', revision: 55 }) });
    expect(held().title).toBe('Sortie');
  });

  test('counts who joins and who leaves', () => {
    const omar = participant('Omar', { revision: 60 });
    applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: omar });
    expect(held().participantCount).toBe(3);
    const gone = { ...omar, leftAt: new Date(), revision: 61 };
    applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: gone });
    applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: omar });
    expect(held().participantCount).toBe(2);
  });

  test('that I am removed from is forgotten with its messages, and said once', () => {
    const taken: string[] = [];
    stand.live.takenAway.listen((id) => taken.push(id));
    const me = participant('Leïla', { leftAt: new Date(), revision: 60 });
    applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: me });
    expect(cachedConversation(stand.live.queryClient, 'conversation')).toBeUndefined();
    expect(bodies()).toBeUndefined();
    expect(taken).toEqual(['conversation']);
  });

  test('may be denied to me, and given back', () => {
    const me = participant('Leïla', { canWrite: false, revision: 60 });
    applyChange(stand.live, { type: 'participant', conversationId: 'conversation', participant: me });
    expect(held().canWrite).toBe(false);
  });

  test('someone else’s reading in a conversation that is not held fetches nothing', () => {
    applyChange(stand.live, { type: 'participant', conversationId: 'old', participant: participant('Omar') });
    expect(stand.server.calls('conversation')).toEqual([]);
  });
});

test('what arrives while a page is being fetched is not undone by the page', async () => {
  let answer: (page: unknown) => void = () => {};
  stand = newStand({
    ...schoolAnswers({ conversations: [conversation()] }),
    conversations: () => new Promise((resolve) => (answer = resolve)),
  });
  const fetched = stand.live.queryClient.fetchQuery(conversationsOptions(stand.live));
  await vi.waitFor(() => expect(stand.server.calls('conversations')).toHaveLength(1));
  applyChange(stand.live, { type: 'message', message: message(4) });
  answer({ items: [conversation()], nextCursor: null, eventCursor: 'start' });
  await fetched;
  expect(unread()).toBe(1);
  expect(stand.live.queryClient.getQueryData(conversationsKey)).toBeDefined();
});

describe('a mark as unread', () => {
  const marked = (more: object) => ({ ...held(), markedUnread: true, ownRevision: 50, ...more });
  const hear = (own: Own) => applyChange(stand.live, { type: 'own', conversationId: 'conversation', own });

  test('[CONV23] is gone where its reader wrote since, in whatever order the two are heard, and stays where an old word of theirs comes again', () => {
    const mine = message(4, { authorId: ids.me });
    const before = marked({});
    hear(before);
    applyChange(stand.live, { type: 'message', message: mine });
    expect(held().markedUnread).toBe(false);
    hear(before);
    expect(held().markedUnread).toBe(false);
    hear(marked({ lastReadSeq: 4, ownRevision: 60 }));
    applyChange(stand.live, { type: 'message', message: { ...mine, body: 'corrigé', revision: 99 } });
    expect(held().markedUnread).toBe(true);
  });
});
