import { Megaphone } from 'lucide-react';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';

/** Above the box, as long as what stands in it mentions everyone: how many that is. */
export function EveryoneNote({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  return (
    <p role="status" className="mb-1 flex items-center gap-1.5 px-2 text-sm text-soft">
      <Megaphone aria-hidden="true" className="size-4 shrink-0 rtl:-scale-x-100" />
      <bdi className="font-semibold">{`@${t('mention.everyone')}`}</bdi>
      <span>{t('mention.reaches', { count: conversation.participantCount - 1 })}</span>
    </p>
  );
}
