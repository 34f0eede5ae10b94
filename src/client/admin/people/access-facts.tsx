import { dayYearAndClock } from '../../conversations/when.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useSchool } from '../school.ts';
import type { PersonPartProps } from './person-parts.ts';

/** How the person signs in, and when they were here. */
export function AccessFacts({ person }: PersonPartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const { username, lastSeenAt, hasSignedIn, joinedAt } = person;
  const when = (date: Date) => dayYearAndClock(date, locale, timezone);
  const seen = lastSeenAt ? when(lastSeenAt) : t(hasSignedIn ? 'people.lastSeen.now' : 'people.state.never');
  const facts = [
    { title: t('people.lastSeen'), value: seen },
    ...(username === null ? [] : [{ title: t('people.username'), value: username }]),
    { title: t('people.joined'), value: when(joinedAt) },
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
      {facts.map(({ title, value }) => (
        <div key={title} className="contents">
          <dt className="text-faint">{title}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
