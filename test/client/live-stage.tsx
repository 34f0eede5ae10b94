import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ConnectionState } from '../../src/client/live/connection.ts';
import { newEmitter } from '../../src/client/live/emitter.ts';
import type { Keep } from '../../src/client/live/keep.ts';
import type { Kept, Live } from '../../src/client/live/live.ts';
import { newLive } from '../../src/client/live/new-live.ts';
import { newQueryClient } from '../../src/client/live/new-query-client.ts';
import { newStore } from '../../src/client/live/store.ts';
import type { Locale } from '../../src/shared/locales.ts';
import type { Me } from '../../src/shared/me.ts';
import type { Conversation, Message } from '../../src/shared/public.ts';
import { Around } from './around.tsx';
import { newFakeServer } from './fake-server.ts';
import type { FakeServer } from './fake-server.ts';
import { memoryKeep } from './memory-keep.ts';
import { conversation, ids, message } from './people.ts';
import { meAs } from './stage.tsx';
import type { Answers } from './stub-link.ts';

export type Held = { conversations: Conversation[]; messages?: Message[] };

/** What a server of one school answers; `send` and the like are the test's own. */
export function schoolAnswers({ conversations, messages = [message(1), message(2), message(3)] }: Held): Answers {
  return {
    conversations: () => ({ items: conversations, nextCursor: null, eventCursor: 'start', unread: 0, at: new Date() }),
    conversation: ({ conversationId }: { conversationId: string }) =>
      conversations.find(({ id }) => id === conversationId) ?? conversation({ id: conversationId }),
    messages: ({ after, before }: { after?: number; before?: number }) => ({
      items: messages.filter(({ seq }) => seq > (after ?? 0) && seq < (before ?? Infinity)),
      hasBefore: false,
      hasAfter: false,
    }),
    participants: () => [],
    markRead: ({ seq }: { seq: number }) => ({ ...own, lastReadSeq: seq }),
    setTyping: () => undefined,
    setPresence: () => undefined,
  };
}

const own = {
  lastReadSeq: 0,
  canWrite: true,
  notify: 'all',
  mutedUntil: null,
  pinned: false,
  markedUnread: false,
  archivedSeq: null,
  mentionSeq: null,
  fromSeq: 1,
  ownRevision: 6,
};

type Options = { state?: ConnectionState; keep?: Keep };

/** Someone signed in over a server and a connection that the test holds in its hand. */
export function newStand(answers: Answers, { state = 'connected', keep = memoryKeep() }: Options = {}) {
  const server = newFakeServer({ family: () => ({ children: [], classes: [] }), ...answers });
  const reconnects: string[] = [];
  const connection = {
    state: newStore<ConnectionState>(state),
    since: new Date(),
    latencyMs: newStore<number | null>(null),
    doubt: () => undefined,
    opened: newEmitter<void>(),
    sessionOver: newEmitter<void>(),
    standingChanged: newEmitter<void>(),
    connect: () => reconnects.push('connect'),
    disconnect: () => connection.state.set('disconnected'),
    reconnect: () => reconnects.push('reconnect'),
    endSession: () => connection.sessionOver.emit(),
    openFor: () => undefined,
  };
  const queryClient = newQueryClient(() => connection.endSession());
  const live = newLive(
    ids.me,
    { client: server.client, connection, queryClient, kept: newStore<Kept>(null), saidAhead: newStore(false) },
    keep,
  );
  return { server, connection, live, reconnects };
}

export type Stand = { server: FakeServer; live: Live };

export function show(node: ReactNode, { live }: Pick<Stand, 'live'>, options: { locale?: Locale; me?: Me } = {}) {
  const { locale, me = meAs('Leïla', ['Collège Jules-Verne', 'parent']) } = options;
  return render(
    <Around live={live} locale={locale} me={me}>
      {node}
    </Around>,
  );
}
