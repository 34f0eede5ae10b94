import type { ListedPerson } from '../../../shared/people.ts';
import { dayAndYear } from '../../conversations/when.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Tag } from '../../ui/tag.tsx';
import { useSchool } from '../school.ts';
import { lastDayOf } from './last-day-of.ts';

type Known = Pick<ListedPerson, 'suspension' | 'hasSignedIn' | 'invitation'>;

/** What there is to do about a person, in a word each: suspended, not come yet and whether a link is on its way. */
export function PersonState({ person: { suspension, hasSignedIn, invitation } }: { person: Known }) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const until = suspension?.until && dayAndYear(lastDayOf(suspension.until), locale, timezone);
  return (
    <span className="flex flex-wrap gap-1 empty:hidden">
      {suspension && suspension.because === 'left' && <Tag>{t('people.state.left')}</Tag>}
      {suspension && suspension.because === 'decided' && (
        <Tag tone="warn">{until ? t('people.state.suspendedUntil', { date: until }) : t('people.state.suspended')}</Tag>
      )}
      {!hasSignedIn && <Tag>{t('people.state.never')}</Tag>}
      {!hasSignedIn && invitation === 'open' && <Tag tone="accent">{t('people.invitation.open')}</Tag>}
      {!hasSignedIn && invitation === 'expired' && <Tag tone="danger">{t('people.invitation.expired')}</Tag>}
    </span>
  );
}
