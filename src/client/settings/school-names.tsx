import type { SchoolName } from '../../shared/account.ts';
import { useTranslate } from '../i18n/use-translate.ts';

/** What each school calls the reader, which is what others read, and who can change it. */
export function SchoolNames({ schools }: { schools: readonly SchoolName[] }) {
  const t = useTranslate();
  return (
    <div id="profile-names" tabIndex={-1} className="space-y-1 outline-none">
      <h2 className="text-sm font-semibold">{t('profile.names')}</h2>
      <dl className="grid gap-x-6 gap-y-1 @md:grid-cols-[auto_1fr]">
        {schools.map(({ establishmentId, school, name }) => (
          <div key={establishmentId} className="contents">
            <dt className="text-soft">
              <bdi>{school}</bdi>
            </dt>
            <dd className="font-medium wrap-anywhere">
              <bdi>{name}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">{t('profile.names.help')}</p>
    </div>
  );
}
