import { Plus } from 'lucide-react';
import type { Message } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export type ReactionBarProps = {
  message: Message;
  myId: string;
  /** Why nobody reacts here; null where one may. */
  fault: string | null;
  onReact(emoji: string, on: boolean): void;
  /** Whether all emoji are shown to choose from. */
  isPicking: boolean;
  onPick(): void;
};

/** As they are typed: a heart is one by the sign that makes a picture of it. */
const usual = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

const look =
  'inline-flex size-10 items-center justify-center rounded-xl border-2 border-transparent text-xl hover:bg-sunken focus:bg-accent-soft aria-pressed:border-accent-ink aria-pressed:bg-accent-soft forced-colors:aria-pressed:border-[Highlight] pointer-coarse:size-11';

/** The six that are chosen most, what others have chosen here, and the way to all the others; the reader's own are pressed in, and a second press takes them back. */
export function ReactionBar({ message, myId, fault, onReact, isPicking, onPick }: ReactionBarProps) {
  const t = useTranslate();
  const isOwn = (emoji: string) =>
    message.reactions.find((one) => one.emoji === emoji)?.userIds.includes(myId) ?? false;
  const there = message.reactions.map(({ emoji }) => emoji);
  // One's own is taken back wherever it was made.
  const all = fault === null ? [...new Set([...usual, ...there])] : there.filter(isOwn);
  return (
    <>
      {fault !== null && <p className="px-3 py-2 text-sm text-soft">{fault}</p>}
      <div role="group" aria-label={t('acts.react')} data-line="" className="flex flex-wrap gap-0.5">
        {all.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-pressed={isOwn(emoji)}
            onClick={() => onReact(emoji, !isOwn(emoji))}
            className={look}
          >
            {emoji}
          </button>
        ))}
        {fault === null && (
          <button type="button" title={t('acts.emoji')} aria-expanded={isPicking} onClick={onPick} className={look}>
            <VisuallyHidden>{t('acts.emoji')}</VisuallyHidden>
            <Plus aria-hidden="true" className="size-5 text-soft" />
          </button>
        )}
      </div>
    </>
  );
}
