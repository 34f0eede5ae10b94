import { act, screen } from '@testing-library/react';
import { vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { useSchoolTitle } from '../../../src/client/layout/use-school-title.ts';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { Telling } from '../../../src/client/notifications/telling.tsx';
import { playSound } from '../../../src/client/sounds/play-sound.ts';
import type { Me } from '../../../src/shared/me.ts';
import { patched, personalFrom } from '../../../src/shared/personal-inputs.ts';
import type { PersonalPatch } from '../../../src/shared/personal-inputs.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import type { Conversation, Message } from '../../../src/shared/public.ts';
import { pass as passAlone } from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';

export const pass = (ms: number) => act(() => passAlone(ms));
/** Ten on a Wednesday in Paris. */
export const now = new Date('2026-11-18T09:00:00Z');

/** What was heard, where the test has `play-sound.ts` mocked. */
export function silence() {
  return vi.mocked(playSound).mockReset().mockResolvedValue(true);
}

function Page() {
  useChatWebSocket();
  useSchoolTitle('Messages');
  return <Telling />;
}

/** `each`: what one of the conversations has of its own. */
type More = { me?: Me; each?: Record<string, Partial<Conversation>> };

/** Leïla's page, at an address of hers, with some conversations that she has read. */
export async function open(
  path: string,
  patch: PersonalPatch = {},
  own: Partial<Conversation> = {},
  { me, each = {} }: More = {},
) {
  const conversations = ['conversation', 'two', 'three', 'four'].map((id) => conversation({ id, ...own, ...each[id] }));
  const settings = { ...usualSettings, ...personalFrom(patched(usualSettings, patch)) };
  const preferences = { ...settings, sharesReceipts: true, sharesTyping: true, sharesPresence: true, schools: [] };
  const toldNow: string[] = [];
  const stand = newStand({
    ...schoolAnswers({ conversations }),
    'account.preferences': () => preferences,
    toldNow: () => toldNow.map((messageId) => ({ messageId, toldAt: new Date() })),
  });
  const place = memoryLocation({ path, record: true });
  show(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <Page />
    </Router>,
    stand,
    me ? { me } : {},
  );
  await pass(100);
  let event = 0;
  return {
    places: place.history,
    navigate: place.navigate,
    /** Somebody has written, just now unless it is said when. */
    say(seq: number, more: Partial<Message> = {}) {
      const written = message(seq, { id: `${more.conversationId} ${seq}`, createdAt: new Date(), ...more });
      act(() => stand.server.say('onMessage', `${event++}`, { type: 'message', message: written }));
    },
    /** Of what the server knows that it was told at once by its author, with or without the bell. */
    toldNow,
    async ring(what: 'toldNow' | 'all') {
      act(() => stand.server.signal('onAccount', what === 'all' ? { what } : { what, conversationId: 'conversation' }));
      await pass(2_000);
    },
    read(seq: number) {
      const { lastReadSeq: _, ...rest } = conversation();
      const changed = { ...rest, lastReadSeq: seq, ownRevision: 100 };
      const row = { type: 'own', conversationId: 'conversation', own: changed };
      act(() => stand.server.say('onConversation', `${event++}`, row));
    },
  };
}

export const list = '/fr/parents/messagerie';
/** What the toasts say, without the marks that keep a name of another direction apart. */
export const toasts = () =>
  screen.queryAllByRole('status').map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ''));
