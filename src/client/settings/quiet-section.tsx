import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { trpc } from '../trpc.ts';
import { Holidays } from './holidays.tsx';
import { PersonalSwitch } from './personal-switch.tsx';
import { QuietDays } from './quiet-days.tsx';
import { QuietNow } from './quiet-now.tsx';
import { QuietTimes } from './quiet-times.tsx';
import { SectionPage, SettingsBox } from './section.tsx';

/** When the reader does not want to be disturbed: messages come all the same, and make no sound. */
export function QuietSection() {
  const t = useTranslate();
  const asked = trpc.account.preferences.useQuery();
  return (
    <SectionPage title={t('settings.quiet')} text={t('quiet.text')}>
      <Answered asked={asked}>{({ quietHours }) => <Quiet quiet={quietHours} />}</Answered>
    </SectionPage>
  );
}

function Quiet({ quiet }: { quiet: PersonalSettings['quietHours'] }) {
  return (
    <SettingsBox>
      <div className="space-y-1">
        <PersonalSwitch group="quietHours" name="on" on={quiet.on} label="quiet.on" help="quiet.on.help" />
        <QuietNow quiet={quiet} />
      </div>
      <QuietTimes hours={quiet.hours} />
      <QuietDays days={quiet.days} />
      <Holidays holidays={quiet.holidays} />
    </SettingsBox>
  );
}
