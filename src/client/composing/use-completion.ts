import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { begunName } from '../emoji/offered.ts';
import { useEmojiOffers } from '../emoji/use-emoji-offers.ts';
import { begunMention } from '../mentions/begun-mention.ts';
import type { Mentioning } from '../mentions/use-mention-box.ts';
import { useMentionOffers } from '../mentions/use-mention-offers.tsx';
import { applyChange } from './change.ts';
import type { Begun, Offer } from './completing.ts';

/**
 * Offers emoji for a name that is typed after a colon, and people after an at sign. The arrows move among them, Enter and Tab take one, Esc takes
 * none until another name is begun; where nothing is offered, every key is the box's own.
 */
export function useCompletion(box: RefObject<HTMLTextAreaElement | null>, mentioning: Mentioning | undefined) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const nameOf = (kind: Begun['kind']) => (begun?.kind === kind ? begun.name : null);
  const emoji = useEmojiOffers(nameOf('emoji'));
  const people = useMentionOffers(nameOf('mention'), mentioning);
  const isOffering = begun !== null && begun.from !== left;
  const offered = isOffering ? [...emoji.offers, ...people] : [];
  const look = () => {
    const { value, selectionStart, selectionEnd } = box.current!;
    const next = selectionStart === selectionEnd ? begunAt(value, selectionStart, mentioning) : null;
    if (next?.name !== begun?.name || next?.kind !== begun?.kind) setAt(0);
    if (next === null) setLeft(null);
    setBegun(next);
  };
  const take = ({ text, take: also }: Offer) => {
    const { from, name } = begun!;
    const end = from + text.length + 1;
    const put = () =>
      applyChange(box.current!, { from, to: from + name.length + 1, text: `${text} `, select: [end, end] });
    if (also) also(from, put);
    else put();
    setBegun(null);
  };
  const press = (event: KeyboardEvent): boolean => {
    if (!isOffering || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const whole = event.key === ':' ? emoji.whole() : null;
    if (offered.length === 0 && whole === null) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if (whole !== null) take(whole);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take(offered[at] ?? offered[0]!);
    else if (event.key === 'Escape') setLeft(begun.from);
    else return false;
    event.preventDefault();
    // Esc would also close what the box stands in.
    event.stopPropagation();
    return true;
  };
  const kind = begun?.kind ?? null;
  return {
    kind,
    offered,
    at: Math.min(at, Math.max(0, offered.length - 1)),
    look,
    press,
    take,
    close: () => setBegun(null),
  };
}

function begunAt(text: string, caret: number, mentioning: Mentioning | undefined): Begun | null {
  const emoji = begunName(text, caret);
  if (emoji) return { kind: 'emoji', ...emoji };
  const mention = mentioning ? begunMention(text, caret) : null;
  return mention && !mentioning?.isAt(mention.from) ? { kind: 'mention', ...mention } : null;
}
