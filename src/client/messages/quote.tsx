import { CornerUpLeft } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import type { Message } from '../../shared/public.ts';
import { firstCharacters } from '../../shared/text.ts';
import { filesText } from '../files/files-text.ts';
import { plainOf } from '../formatting/plain-of.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { useAddresses } from './addresses.ts';
import type { Quoted } from './entry.ts';

export type QuoteProps = {
  quoted: NonNullable<Quoted>;
  /** Who wrote it. */
  name: string;
  /** It stands on the ground of the reader's own messages. */
  onMine: boolean;
  /** Leads to it, where there is a way. */
  onJump?: MouseEventHandler | undefined;
};

/** The beginning of the message that this one answers, which leads to it; it says so where that one is gone. */
export function Quote({ quoted, name, onMine, onJump }: QuoteProps) {
  const t = useTranslate();
  const look = `mb-1 block w-full max-w-full rounded-lg border-s-4 px-2.5 py-1 text-start text-sm ${onMine ? 'border-on-mine/70 bg-on-mine/10' : 'border-accent-ink/60 bg-surface/60'}`;
  if (quoted === 'coming') return <div className={`${look} h-11`} aria-hidden="true" />;
  if (quoted === 'gone') return <em className={`${look} py-2`}>{t('quote.gone')}</em>;
  const said = (
    <>
      <span className="flex items-center gap-1 text-xs font-semibold">
        <CornerUpLeft aria-hidden="true" className="size-3 shrink-0 rtl:-scale-x-100" />
        <VisuallyHidden>{t('quote.of')}</VisuallyHidden>
        <bdi className="truncate">{name}</bdi>
      </span>
      <span className="line-clamp-2 wrap-anywhere" dir="auto">
        {quoted.deletedAt ? <em>{t('message.tombstone')}</em> : <Beginning message={quoted} />}
      </span>
    </>
  );
  if (!onJump) return <div className={look}>{said}</div>;
  return (
    <button
      type="button"
      tabIndex={-1}
      title={t('acts.quoted')}
      onClick={onJump}
      className={`${look} min-h-11 ${onMine ? 'outline-on-mine' : ''}`}
    >
      {said}
    </button>
  );
}

/** As much of a message as two lines hold; of one without words what its files are. */
export function Beginning({ message: { body, attachments } }: { message: Pick<Message, 'body' | 'attachments'> }) {
  const t = useTranslate();
  const find = useAddresses(body);
  const { nameOf } = useMentions();
  const plain = named(plainOf(firstCharacters(body.trim(), 2_000), find), nameOf);
  return firstCharacters(plain, 200).replace(/\s+/gu, ' ') || filesText(attachments, t);
}
