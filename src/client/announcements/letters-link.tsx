import { Printer } from 'lucide-react';
import { hasEnded } from '../../shared/announcements.ts';
import type { Announcement } from '../../shared/announcements.ts';
import { useNow } from '../conversations/use-now.ts';
import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LinkButton } from '../ui/link.tsx';
import { announcingPath, lettersSegment } from './announcing-path.ts';

type Props = { role: Role; announcement: Announcement; count: number };

/** The way to the letters for those whom nothing reached, while it is out and there are any. */
export function LettersLink({ role, announcement, count }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const { id, state } = announcement;
  if (state !== 'published' || hasEnded(announcement, now) || count === 0) return null;
  return (
    <LinkButton variant="secondary" size="small" href={announcingPath(locale, role, id, lettersSegment)}>
      <Printer aria-hidden="true" className="size-4" />
      <span>{t('announcing.letters', { count })}</span>
    </LinkButton>
  );
}
