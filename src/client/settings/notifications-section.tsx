import { noticeLevels } from '../../shared/personal-settings.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { trpc } from '../trpc.ts';
import { Radio } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { MailsPart } from './mails-part.tsx';
import { PersonalSwitch } from './personal-switch.tsx';
import { PushPart } from './push-part.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** Of what the reader is told, and by which signs in the page. */
export function NotificationsSection() {
  const t = useTranslate();
  const asked = trpc.account.preferences.useQuery();
  return (
    <SectionPage title={t('settings.notifications')} text={t('notifications.text')}>
      <Answered asked={asked}>
        {({ notifications, mails }) => (
          <div className="space-y-6">
            <SettingsBox>
              <Level level={notifications.level} />
              <PersonalSwitch
                group="notifications"
                name="toasts"
                on={notifications.toasts}
                label="notifications.toasts"
                help="notifications.toasts.help"
              />
              <PersonalSwitch
                group="notifications"
                name="sounds"
                on={notifications.sounds}
                label="notifications.sounds"
                help="notifications.sounds.help"
              />
              <PersonalSwitch
                group="notifications"
                name="badge"
                on={notifications.badge}
                label="notifications.badge"
                help="notifications.badge.help"
              />
            </SettingsBox>
            <PushPart notifications={notifications} />
            <MailsPart mails={mails} />
          </div>
        )}
      </Answered>
    </SectionPage>
  );
}

function Level({ level }: Pick<PersonalSettings['notifications'], 'level'>) {
  const t = useTranslate();
  const save = useSavePersonal();
  return (
    <div id="notifications-level">
      <FieldGroup label={t('notifications.level')}>
        {noticeLevels.map((each) => (
          <Radio
            key={each}
            name="level"
            value={each}
            label={t(`notifications.level.${each}`)}
            help={t(`notifications.level.${each}.help`)}
            checked={each === level}
            onChange={() => void save({ notifications: { level: each } })}
          />
        ))}
      </FieldGroup>
    </div>
  );
}
