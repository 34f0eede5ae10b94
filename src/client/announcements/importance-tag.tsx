import type { Importance } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Tag } from '../ui/tag.tsx';

const tones = { information: 'plain', normal: 'plain', acknowledgement: 'warn', urgent: 'danger' } as const;

/** Nothing for what is of the usual importance. */
export function ImportanceTag({ importance }: { importance: Importance }) {
  const t = useTranslate();
  if (importance === 'normal') return null;
  return <Tag tone={tones[importance]}>{t(`announcing.is.${importance}`)}</Tag>;
}
