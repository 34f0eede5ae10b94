import { useMemo, useRef, useState } from 'react';
import { mentionsIn } from '../../shared/mentions.ts';
import type { Mentionable } from '../../shared/mentions.ts';
import type { Conversation } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { useNames } from '../messages/use-names.ts';
import { bodyAfter, piecesOf } from './box-text.ts';
import type { Taken } from './box-text.ts';
import { useMentionNames } from './mention-names.ts';
import type { MentionNames } from './mention-names.ts';

/** Where mentions are chosen from, and what becomes of the box with one. */
export type Mentioning = {
  conversation: Conversation;
  /** Everyone is mentioned already. */
  isForAll: boolean;
  /** Whether a mention begins at this place of the box already. */
  isAt(from: number): boolean;
  /** `put` types the name into the box, from there on. */
  take(one: Pick<Mentionable, 'userId' | 'name'>, from: number, put: () => void): void;
};

/** The box shows names, while what is kept and sent holds ids: so a draft is whole on any device, and its names are those of the moment. */
export function useMentionBox(
  conversation: Conversation,
  body: string,
  onBody: (body: string) => void,
): { shown: string; names: MentionNames; type(next: string, caret: number): void; mentioning: Mentioning } {
  const { myId } = useLive();
  const mentioned = mentionsIn(body, conversation.id).join();
  const nameOfPerson = useNames(
    conversation,
    useMemo(() => idsOf(mentioned, conversation.id), [mentioned, conversation]),
  );
  // Of many people only some are known by name yet; whoever was chosen is.
  const [chosen] = useState(() => new Map<string, string>());
  const names = useMentionNames(conversation.id, nameOfPerson, myId);
  const nameOf = (id: string) => chosen.get(id) ?? names.nameOf(id);
  const taken = useRef<Taken | null>(null);
  const pieces = piecesOf(body, nameOf);
  return {
    shown: pieces.map(({ text }) => text).join(''),
    names,
    type: (next, caret) => onBody(bodyAfter(body, { next, caret, taken: taken.current }, nameOf)),
    mentioning: {
      conversation,
      isForAll: mentioned.includes(conversation.id),
      isAt(from) {
        let at = 0;
        return pieces.some(({ text, id }) => {
          const begin = at;
          at += text.length;
          return begin === from && id !== undefined;
        });
      },
      take({ userId, name }, from, put) {
        chosen.set(userId, name);
        taken.current = { id: userId, from };
        put();
        taken.current = null;
      },
    },
  };
}

function idsOf(mentioned: string, conversationId: string): Set<string> {
  return new Set(mentioned.split(',').filter((id) => id !== '' && id !== conversationId));
}
