import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { mailPaceOfAll } from '../../shared/unread-mails.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { Switch } from '../ui/choice.tsx';
import { Notice } from '../ui/notice.tsx';
import { MailPaceChoice } from './mail-pace.tsx';
import { PersonalSwitch } from './personal-switch.tsx';
import { SettingsBox } from './section.tsx';
import { useSavePersonal } from './use-save-personal.ts';

const words: readonly WordsOf[] = ['always', 'inside', 'settings', 'mail'];

/** When the reader is mailed of what is unread, and whether a mail says what was written. */
export function MailsPart({ mails }: Pick<PersonalSettings, 'mails'>) {
  const t = useTranslate();
  return (
    <>
      <h2 className="text-lg font-semibold">{t('settings.mails')}</h2>
      <LoadedTexts locale={useLocale()} parts={words} fallback={null}>
        <Mails mails={mails} />
      </LoadedTexts>
    </>
  );
}

function Mails({ mails }: Pick<PersonalSettings, 'mails'>) {
  const t = useTranslate();
  const save = useSavePersonal();
  const { user, memberships } = useMe();
  const byEmail = trpc.account.emailChange.useQuery().data?.byEmail;
  const pace = mailPaceOfAll(
    mails,
    memberships.map(({ role }) => role),
  );
  const why = user.email === null ? 'mails.noEmail' : byEmail === false ? 'mails.off' : null;
  return (
    <>
      {why && <Notice tone="info">{t(why)}</Notice>}
      <SettingsBox>
        <div id="mails-pace">
          <MailPaceChoice pace={pace} dailyAt={mails.dailyAt} onChange={(next) => void save({ mails: next })} />
        </div>
        <div id="mails-text">
          <Switch
            label={t('mails.text')}
            help={t('mails.text.help')}
            checked={mails.text}
            onChange={({ target }) => void save({ mails: { text: target.checked } })}
          />
        </div>
        {memberships.some(({ role }) => role === 'admin') && (
          <PersonalSwitch group="mails" name="report" on={mails.report} label="mails.report" help="mails.report.help" />
        )}
      </SettingsBox>
    </>
  );
}
