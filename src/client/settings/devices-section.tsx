import { useRef } from 'react';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { settingsPath } from '../paths.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { InstallPart } from './install-part.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { SessionRow } from './session-row.tsx';
import { useEndSessions } from './use-end-sessions.ts';

/** Where the reader's account is open, with a way to close it there. */
export function DevicesSection() {
  const t = useTranslate();
  const locale = useLocale();
  const asked = trpc.auth.sessions.useQuery(undefined, { refetchOnWindowFocus: true });
  const list = useRef<HTMLUListElement>(null);
  const keptFocus = useKeptFocus(list);
  const { endOne, endOthers } = useEndSessions();
  return (
    <SectionPage title={t('settings.devices')} text={t('devices.text')}>
      <Answered asked={asked}>
        {(sessions) => (
          <SettingsBox>
            <ul
              ref={list}
              tabIndex={-1}
              aria-label={t('devices.list')}
              {...keptFocus}
              className="divide-y divide-line outline-none"
            >
              {sessions.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  nowMs={asked.dataUpdatedAt}
                  onEnd={() => endOne(session)}
                />
              ))}
            </ul>
            <div id="devices-others" className="flex flex-wrap items-center justify-between gap-3">
              {sessions.length > 1 ? (
                <Button variant="secondary" onClick={endOthers}>
                  {t('devices.endOthers')}
                </Button>
              ) : (
                <p className="text-soft">{t('devices.alone')}</p>
              )}
            </div>
            <div className="text-sm text-soft">
              <p>{t('devices.unknown')}</p>
              <p>
                <Link className="inline-block py-1" href={settingsPath(locale, 'account', 'profile-password')}>
                  {t('profile.password.save')}
                </Link>
              </p>
            </div>
          </SettingsBox>
        )}
      </Answered>
      <InstallPart />
    </SectionPage>
  );
}
