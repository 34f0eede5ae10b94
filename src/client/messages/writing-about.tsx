import { Pencil, Reply, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Conversation, Message } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Beginning } from './quote.tsx';
import { useNames } from './use-names.ts';
import type { Writing } from './use-writing.ts';

export type WritingAboutProps = { conversation: Conversation; writing: Writing; onCancel(): void };

/** Above the box: which message is answered or changed, the way out of that, and why a change was not taken. */
export function WritingAbout({ conversation, writing: { kind, held: message, problem }, onCancel }: WritingAboutProps) {
  const t = useTranslate();
  const title = useTitle(conversation, kind, message);
  const Icon = kind === 'change' ? Pencil : Reply;
  return (
    <div role="group" aria-label={title} className="rounded-2xl bg-sunken ps-4">
      <div className="flex items-center gap-3">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-accent-ink rtl:-scale-x-100" />
        <div className="min-w-0 flex-1 py-1 text-sm">
          <p className="truncate font-semibold text-accent-ink">{title}</p>
          {message && (
            <p dir="auto" className="truncate text-soft">
              {message.deletedAt ? t('message.tombstone') : <Beginning message={message} />}
            </p>
          )}
        </div>
        <IconButton
          label={t(kind === 'change' ? 'composer.cancelChange' : 'composer.cancelReply')}
          icon={X}
          onClick={onCancel}
        />
      </div>
      {problem && (
        <p role="alert" className="pe-4 pb-2 text-sm text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  );
}

function useTitle(conversation: Conversation, kind: Writing['kind'], message: Message | null): string {
  const t = useTranslate();
  const { myId } = useLive();
  const authorId = message?.authorId;
  const authors = useMemo(() => new Set(authorId === undefined ? [] : [authorId]), [authorId]);
  const nameOf = useNames(conversation, authors);
  if (kind === 'change') return t('composer.changing');
  if (authorId === undefined) return t('composer.replyingGone');
  return authorId === myId ? t('composer.replyingSelf') : t('composer.replying', { name: isolated(nameOf(authorId)) });
}
