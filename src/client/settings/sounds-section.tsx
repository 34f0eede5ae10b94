import { soundedKinds } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { trpc } from '../trpc.ts';
import { Notice } from '../ui/notice.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { SoundRow } from './sound-row.tsx';
import { VolumeRow } from './volume-row.tsx';

/** Which sound each kind of message has, and how loud they are. Each is heard as it is chosen. */
export function SoundsSection() {
  const t = useTranslate();
  const asked = trpc.account.preferences.useQuery();
  return (
    <SectionPage title={t('settings.sounds')} text={t('sounds.text')}>
      <Answered asked={asked}>
        {({ sounds, notifications }) => (
          <>
            {!notifications.sounds && <Notice tone="info">{t('sounds.areOff')}</Notice>}
            <SettingsBox>
              <VolumeRow volume={sounds.volume} example={sounds.message === 'none' ? 'drop' : sounds.message} />
              {soundedKinds.map((kind) => (
                <SoundRow key={kind} kind={kind} sound={sounds[kind]} volume={sounds.volume} />
              ))}
            </SettingsBox>
          </>
        )}
      </Answered>
    </SectionPage>
  );
}
