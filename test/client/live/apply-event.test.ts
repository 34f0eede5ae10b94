import { describe, expect, test, vi } from 'vitest';
import { cachedConversation, conversationsKey } from '../../../src/client/conversations/cache.ts';
import type { Conversations } from '../../../src/client/conversations/cache.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { applyChange } from '../../../src/client/live/apply-event.ts';
import { hearTyping } from '../../../src/client/messages/typists.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, ids, message, participant } from '../people.ts';
import { oneConversation } from './one-conversation.ts';

const { live, server, held, bodies, unread } = oneConversation();

test('whoever was taken out and brought back unheard no longer sees what was written before', () => {
  const own = { ...held(), ownRevision: held().ownRevision + 1 };
  applyChange(live(), { type: 'own', conversationId: 'conversation', own: { ...own, pinned: true } });
  expect(bodies()).toHaveLength(3);
  applyChange(live(), { type: 'own', conversationId: 'conversation', own: { ...own, fromSeq: 4 } });
  expect(bodies()).toBeUndefined();
});

describe('a message', () => {
  test('goes to the end of its conversation and is unread', () => {
    applyChange(live(), { type: 'message', message: message(4) });
    expect(bodies()).toEqual(['Message n° 1', 'Message n° 2', 'Message n° 3', 'Message n° 4']);
    expect(unread()).toBe(1);
    expect(held().lastMessage?.seq).toBe(4);
  });

  test('twice is the same as once', () => {
    applyChange(live(), { type: 'message', message: message(4) });
    const once = held();
    applyChange(live(), { type: 'message', message: message(4) });
    expect(held()).toEqual(once);
    expect(bodies()).toHaveLength(4);
  });

  test('of a lower revision does not undo a later one', () => {
    applyChange(live(), { type: 'message', message: message(3, { body: 'corrigé', revision: 90 }) });
    applyChange(live(), { type: 'message', message: message(3, { body: 'ancien', revision: 80 }) });
    expect(bodies()?.at(-1)).toBe('corrigé');
    expect(held().lastMessage?.body).toBe('corrigé');
  });

  test('that leaves a hole is not shown before what is missing', () => {
    applyChange(live(), { type: 'message', message: message(6) });
    expect(bodies()).toHaveLength(3);
    expect(held().lastSeq).toBe(6);
    expect(unread()).toBe(3);
  });

  test('of an unknown conversation makes it fetched', async () => {
    applyChange(live(), { type: 'message', message: message(1, { conversationId: 'new' }) });
    await vi.waitFor(() => expect(cachedConversation(live().queryClient, 'new')).toBeDefined());
    expect(server().calls('conversation')).toEqual([{ path: 'conversation', input: { conversationId: 'new' } }]);
  });

  test('ends its author’s typing', () => {
    const expiresAt = new Date(Date.now() + 5_000);
    hearTyping(live().typists, {
      conversationId: 'conversation',
      userId: ids.claire,
      name: 'Claire',
      typing: true,
      expiresAt,
    });
    // A reaction, say, to what they wrote before.
    applyChange(live(), { type: 'message', message: message(3, { revision: 90 }) });
    expect(live().typists.get()).toHaveLength(1);
    applyChange(live(), { type: 'message', message: message(4) });
    expect(live().typists.get()).toEqual([]);
  });
});

describe('a conversation', () => {
  test('takes a header of a higher revision, whatever messages came before it', () => {
    applyChange(live(), { type: 'message', message: message(4, { revision: 70 }) });
    applyChange(live(), { type: 'conversation', conversation: conversation({ title: 'Sortie', revision: 60 }) });
    expect(held().title).toBe('Sortie');
    expect(held().lastSeq).toBe(4);
    applyChange(live(), { type: 'conversation', conversation: conversation({ title: 'Vieux', revision: 55 }) });
    expect(held().title).toBe('Sortie');
  });

  test('counts who joins and who leaves', () => {
    const omar = participant('Omar', { revision: 60 });
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: omar });
    expect(held().participantCount).toBe(3);
    const gone = { ...omar, leftAt: new Date(), revision: 61 };
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: gone });
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: omar });
    expect(held().participantCount).toBe(2);
  });

  test('that I am removed from is forgotten with its messages, and said once', () => {
    const taken: string[] = [];
    live().takenAway.listen((id) => taken.push(id));
    const me = participant('Leïla', { leftAt: new Date(), revision: 60 });
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: me });
    expect(cachedConversation(live().queryClient, 'conversation')).toBeUndefined();
    expect(bodies()).toBeUndefined();
    expect(taken).toEqual(['conversation']);
  });

  test('may be denied to me, and given back', () => {
    const me = participant('Leïla', { canWrite: false, revision: 60 });
    applyChange(live(), { type: 'participant', conversationId: 'conversation', participant: me });
    expect(held().canWrite).toBe(false);
  });

  test('someone else’s reading in a conversation that is not held fetches nothing', () => {
    applyChange(live(), { type: 'participant', conversationId: 'old', participant: participant('Omar') });
    expect(server().calls('conversation')).toEqual([]);
  });
});

test('what arrives while a page is being fetched is not undone by the page', async () => {
  let answer: (page: unknown) => void = () => {};
  const { live: asking, server: slow } = newStand({
    ...schoolAnswers({ conversations: [conversation()] }),
    conversations: () => new Promise((resolve) => (answer = resolve)),
  });
  const fetched = asking.queryClient.fetchQuery(conversationsOptions(asking));
  await vi.waitFor(() => expect(slow.calls('conversations')).toHaveLength(1));
  applyChange(asking, { type: 'message', message: message(4) });
  answer({ items: [conversation()], nextCursor: null, eventCursor: 'start' });
  await fetched;
  expect(asking.queryClient.getQueryData<Conversations>(conversationsKey)?.items[0]).toMatchObject({
    lastSeq: 4,
    lastReadSeq: 3,
  });
});
