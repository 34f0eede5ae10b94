import { sharings } from '../../shared/preferences.ts';
import type { Preferences, Sharing } from '../../shared/preferences.ts';
import { joined } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useMe } from '../session/use-me.ts';
import { Switch } from '../ui/choice.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { useSharing } from './use-sharing.ts';

/** What the others are told of the reader, each by a switch of its own. */
export function SharingSection() {
  const t = useTranslate();
  const { asked, wished, choose } = useSharing();
  return (
    <SectionPage title={t('settings.sharing')} text={t('sharing.text')}>
      <Answered asked={asked}>
        {(preferences) => (
          <SettingsBox>
            {sharings.map((what) => (
              <SharingSwitch
                key={what}
                what={what}
                preferences={{ ...preferences, ...wished }}
                onChoose={(on) => void choose(what, on)}
              />
            ))}
          </SettingsBox>
        )}
      </Answered>
    </SectionPage>
  );
}

type Props = { what: Sharing; preferences: Preferences; onChoose(on: boolean): void };

/** Where no school of theirs lets it be told, there is nothing to choose, and it says so; where some do not, it says which. */
function SharingSwitch({ what, preferences, onChoose }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const { memberships } = useMe();
  const silent = preferences.schools.filter(({ tells }) => !tells[what]);
  const names = memberships
    .filter(({ establishment }) => silent.some(({ establishmentId }) => establishmentId === establishment.id))
    .map(({ establishment }) => establishment.name);
  const isForbidden = silent.length > 0 && silent.length === preferences.schools.length;
  return (
    <div id={what}>
      <Switch
        label={t(`sharing.${what}`)}
        help={
          <>
            <span className="block">{t(`sharing.${what}.help`)}</span>
            {names.length > 0 && (
              <span className="block text-soft">{t('sharing.notTold', { schools: joined(names, locale) })}</span>
            )}
          </>
        }
        checked={preferences[what] && !isForbidden}
        disabled={isForbidden}
        onChange={(event) => onChoose(event.target.checked)}
      />
    </div>
  );
}
