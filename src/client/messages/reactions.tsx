import { Check } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { ShownReaction } from './wishes.ts';

export type ReactionsProps = {
  /** The id of what holds them, that describes the message. */
  id: string;
  reactions: ShownReaction[];
  myId: string | null;
  /** Asks who they are of. */
  onAsk?: MouseEventHandler | undefined;
};

/** What others made of a message, under it: each emoji with how many, the reader's own with a tick and a frame. */
export function Reactions({ id, reactions, myId, onAsk }: ReactionsProps) {
  const t = useTranslate();
  if (reactions.length === 0) return null;
  return (
    <div id={id} role="group" aria-label={t('reactions.label')} className="-mt-1 flex max-w-full flex-wrap gap-1 px-2">
      {reactions.map(({ emoji, userIds, count = userIds.length }) => {
        const isMine = myId !== null && userIds.includes(myId);
        const look = `inline-flex min-h-7 items-center gap-1 rounded-full bg-raised px-2 text-sm tabular-nums shadow-card ${isMine ? 'border-2 border-accent-ink font-bold text-accent-ink forced-colors:border-[Highlight]' : 'border border-line text-soft'}`;
        const shown = (
          <>
            <span>{emoji}</span>
            <span>{count}</span>
            <VisuallyHidden>{t(isMine ? 'reaction.mine' : 'reaction.theirs', { count })}</VisuallyHidden>
            {isMine && <Check aria-hidden="true" className="size-3.5" strokeWidth={3} />}
          </>
        );
        if (!onAsk)
          return (
            <span key={emoji} className={look}>
              {shown}
            </span>
          );
        return (
          <button
            key={emoji}
            type="button"
            // Tab would stop at each of hundreds: by keyboard it is one of the actions.
            tabIndex={-1}
            aria-haspopup="dialog"
            title={t('acts.reactions')}
            onClick={onAsk}
            className={`${look} hover:bg-sunken pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center`}
          >
            {shown}
          </button>
        );
      })}
    </div>
  );
}
