import { screen } from '@testing-library/react';
import { useState } from 'react';
import { InstantChat } from '../../src/client/conversations/instant-chat.tsx';
import { useChatWebSocket } from '../../src/client/live/use-chat-web-socket.ts';
import { useDeliver } from '../../src/client/messages/use-deliver.ts';
import type { Me } from '../../src/shared/me.ts';
import type { Conversation } from '../../src/shared/public.ts';
import { newStand, schoolAnswers, show } from './live-stage.tsx';
import { memoryKeep } from './memory-keep.ts';
import { conversation, ids, message, participant } from './people.ts';
import type { Answers } from './stub-link.ts';

/** Leïla's conversation with Claire, which she has read, and hers with Omar, which she has not. */
export const both = [
  conversation(),
  conversation({
    id: 'other',
    lastReadSeq: 0,
    participants: [participant('Leïla'), participant('Omar')],
    lastMessage: message(2, { conversationId: 'other', body: 'À demain', authorId: ids.omar }),
  }),
] as const;

function Chat({ first }: { first: string | undefined }) {
  useChatWebSocket();
  useDeliver();
  const [open, setOpen] = useState<string | null>(first ?? null);
  return (
    <InstantChat conversationId={open ?? undefined} hrefOf={(id) => `/fr/parents/messagerie/${id}`} onOpen={setOpen} />
  );
}

type Scene = {
  /** The conversation that is open. */
  first?: string;
  conversations?: readonly Conversation[];
  answers?: Answers;
  me?: Me;
  kept?: Map<string, unknown>;
};

/** The messages of somebody, who hears what changes and sends what they write. */
export function showChat({ first, conversations = both, answers = {}, me, kept = new Map() }: Scene = {}) {
  const held = { conversations: [...conversations] };
  const stand = newStand({ ...schoolAnswers(held), ...answers }, { keep: memoryKeep(kept) });
  return { ...stand, ...show(<Chat first={first} />, stand, me ? { me } : {}) };
}

export const list = () => screen.getByRole('region', { name: 'Liste des conversations' });
export const log = () => screen.getByRole('log');
export const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Votre message' });

/** Its text, without the marks that keep a name of another direction apart, and with plain spaces for those that break no line. */
export const plain = ({ textContent }: Element) =>
  textContent?.replace(/[\u2068\u2069]/g, '').replace(/\u00a0/g, ' ') ?? '';
