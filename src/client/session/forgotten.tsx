import { useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { Splash } from '../layout/splash.tsx';
import { signInPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { Doorstep } from './doorstep.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import { useResetByEmail } from './use-reset-by-email.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

const words: readonly WordsOf[] = ['always', 'entrance', 'mail'];

/** For whoever has forgotten their password: a link to the address with which they sign in, or whom to ask where no mail leaves. */
export function Forgotten() {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Splash />}>
      <Page />
    </LoadedTexts>
  );
}

function Page() {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const byEmail = useResetByEmail();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const isOff = byEmail === false;
  if (byEmail === null) return <Splash />;
  return (
    <Doorstep
      title={t('forgotten.title')}
      heading={t('forgotten.title')}
      intro={t(isOff ? 'forgotten.off' : sentTo === null ? 'forgotten.intro' : 'forgotten.wait')}
    >
      {session === 'elsewhere' && <WrongAddressNote />}
      {!isOff && sentTo === null && <ForgottenForm onSent={setSentTo} />}
      {sentTo !== null && <Sent email={sentTo} onOther={() => setSentTo(null)} />}
      {!isOff && sentTo === null && <p className="text-sm text-faint">{t('forgotten.noEmail')}</p>}
      <p className="text-sm">
        <Link href={signInPath(locale, null)}>{t('forgotten.back')}</Link>
      </p>
    </Doorstep>
  );
}

/** The same whether or not the address is an account's. */
function Sent({ email, onOther }: { email: string; onOther(): void }) {
  const t = useTranslate();
  return (
    <>
      <Notice tone="good" role="status">
        {t('forgotten.sent', { email: isolated(email) })}
      </Notice>
      <Button variant="quiet" onClick={onOther}>
        {t('forgotten.other')}
      </Button>
    </>
  );
}
