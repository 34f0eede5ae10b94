import { Eye } from 'lucide-react';
import { memo } from 'react';
import type { Conversation } from '../../shared/public.ts';
import type { Locale } from '../../shared/locales.ts';
import { isolated } from '../i18n/isolated.ts';
import { listed } from '../i18n/joined.ts';
import type { Translate } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { othersIn } from './name-of.ts';

type Props = { id: string; conversation: Conversation; myId: string };

/** Who will read what is written here, always in sight of who writes it, and worked out once for all the letters. */
export const Audience = memo(function Audience({ id, conversation, myId }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <p id={id} className="flex items-center gap-1.5 px-1 text-xs text-faint">
      <Eye aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">{audienceOf(conversation, myId, t, locale)}</span>
    </p>
  );
});

const named = 2;

function audienceOf(conversation: Conversation, myId: string, t: Translate, locale: Locale): string {
  const others = othersIn(conversation, myId);
  const count = Math.max(conversation.participantCount - 1, others.length);
  if (count === 0) return t('conversation.visibleToNobody');
  const shown = others.slice(0, count <= named + 1 ? count : named);
  const names = shown.map(({ name }) => isolated(name));
  const more = count - shown.length;
  if (more > 0) names.push(t('conversation.others', { count: more }));
  return t('conversation.visibleTo', { names: listed(names, locale) });
}
