import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { trpc } from '../trpc.ts';
import { OwnData } from './own-data.tsx';
import { SectionPage, SettingsBox } from './section.tsx';

/** What is kept of the reader, for them to take away. */
export function DataSection() {
  const t = useTranslate();
  const asked = trpc.account.export.useQuery();
  return (
    <SectionPage title={t('settings.data')} text={t('data.text')}>
      <SettingsBox>
        <div className="space-y-2">
          <p>{t('data.holds')}</p>
          <p className="text-sm text-soft">{t('data.careful')}</p>
        </div>
        <Answered asked={asked}>{(present) => <OwnData present={present} />}</Answered>
      </SettingsBox>
    </SectionPage>
  );
}
