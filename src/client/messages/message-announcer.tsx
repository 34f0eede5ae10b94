import { useEffect, useRef, useState } from 'react';
import type { Conversation, Message } from '../../shared/public.ts';
import { filesText } from '../files/files-text.ts';
import { plainOf } from '../formatting/plain-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { addressFinder } from './addresses.ts';
import { useChatRoomRealtime } from './use-chat-room-realtime.ts';

const gatherMs = 600;

/** Says what arrives to a screen reader, once: one message by its author and text, several as a number. History that is loaded stays silent. */
export function MessageAnnouncer(props: { conversation: Conversation; nameOfAuthor(userId: string): string }) {
  const { conversation, nameOfAuthor } = props;
  const t = useTranslate();
  const { myId } = useLive();
  const { nameOf } = useMentions();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const heardUpTo = useRef(conversation.lastSeq);
  const waiting = useRef<Message[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = () => {
    const [first, ...more] = waiting.current;
    waiting.current = [];
    if (!first) return;
    const name = isolated(nameOfAuthor(first.authorId));
    const words = named(plainOf(first.body, addressFinder()), nameOf);
    const said = [words, filesText(first.attachments, t)].filter(Boolean).map(isolated);
    const one = () => t('message.announce', { name, text: said.join(' · ') });
    const text = more.length === 0 ? one() : t('messages.arrived', { count: more.length + 1 });
    setSaid(({ turn }) => ({ text, turn: turn + 1 }));
  };
  useChatRoomRealtime(conversation.id, (message) => {
    if (message.seq <= heardUpTo.current) return;
    heardUpTo.current = message.seq;
    if (message.authorId === myId) return;
    waiting.current.push(message);
    clearTimeout(timer.current);
    timer.current = setTimeout(say, gatherMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div aria-live="polite" className="sr-only" data-announcer="">
      {/* The same words twice are two elements: of a text that stays as it is, nothing is said. */}
      <p key={said.turn}>{said.text}</p>
    </div>
  );
}
