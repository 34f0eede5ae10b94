import { useRef } from 'react';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useDevice } from '../push/use-device.ts';
import { NoticesPart } from './notices-part.tsx';
import { PersonalSwitch } from './personal-switch.tsx';
import { PushDevices } from './push-devices.tsx';
import { PushHere } from './push-here.tsx';
import { PushTest } from './push-test.tsx';
import { SettingsBox } from './section.tsx';
import { useNamedSetting } from './use-named-setting.ts';

/** What is told while no page is open: whether, how much of it, on which devices, and whether it works. */
export function PushPart({ notifications }: Pick<PersonalSettings, 'notifications'>) {
  const t = useTranslate();
  const device = useDevice();
  const others = useRef<HTMLDivElement>(null);
  useNamedSetting(others);
  return (
    <>
      <h2 className="text-lg font-semibold">{t('push.title')}</h2>
      <SettingsBox>
        <PersonalSwitch group="notifications" name="push" on={notifications.push} label="push.on" help="push.on.help" />
        <PersonalSwitch
          group="notifications"
          name="preview"
          on={notifications.preview}
          label="push.preview"
          help="push.preview.help"
        />
        <PushHere device={device} isWished={notifications.push} />
        <PushTest />
      </SettingsBox>
      <div ref={others} className="space-y-6">
        <PushDevices device={device} />
        <NoticesPart />
      </div>
    </>
  );
}
