import { useEffect } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useWire } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { ConnectionButtons } from './connection-buttons.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { PaceChoice } from './pace-choice.tsx';
import { PersonalSwitch } from './personal-switch.tsx';
import { SectionPage, SettingsBox } from './section.tsx';

const askEveryMs = 5_000;

/** How this page is connected, what waits for it, the means to open and close it by hand, and whether it comes back by itself. */
export function ConnectionSection() {
  const t = useTranslate();
  const asked = trpc.account.preferences.useQuery();
  useSignsOfLife();
  return (
    <SectionPage title={t('settings.connection')} text={t('connection.text')}>
      <SettingsBox>
        <ConnectionFacts />
        <ConnectionButtons />
      </SettingsBox>
      <Answered asked={asked}>
        {({ connection }) => (
          <SettingsBox>
            <PersonalSwitch
              group="connection"
              name="automatic"
              on={connection.automatic}
              label="connection.automatic"
              help="connection.automatic.help"
            />
            {connection.automatic && <PaceChoice pace={connection.pace} />}
          </SettingsBox>
        )}
      </Answered>
    </SectionPage>
  );
}

/** While this is read the server is asked how long it takes to answer. */
function useSignsOfLife(): void {
  const { connection } = useWire();
  useEffect(() => {
    const ask = () => {
      if (connection.state.get() === 'connected') connection.doubt();
    };
    ask();
    const timer = setInterval(ask, askEveryMs);
    return () => clearInterval(timer);
  }, [connection]);
}
