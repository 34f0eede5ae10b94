import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { FullPage } from '../layout/full-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { schoolAddress } from './session-store.ts';

/** For a page that was opened under an address that the server does not allow: where the school is, if another machine can reach it. */
export function WrongAddress() {
  const t = useTranslate();
  return (
    <div role="alert">
      <FullPage title={t('app.elsewhere.title')} text={useWhere()}>
        <SchoolLink />
      </FullPage>
    </div>
  );
}

/** The same above a form, in which everything typed stays. */
export function WrongAddressNote() {
  return (
    <Notice tone="danger" role="alert">
      <p>{useWhere()}</p>
      <SchoolLink />
    </Notice>
  );
}

function useWhere(): string {
  const t = useTranslate();
  return t(schoolAddress() ? 'app.elsewhere.to' : 'app.elsewhere.unknown', { here: isolated(location.host) });
}

/** To the same page over there. */
function SchoolLink() {
  const address = schoolAddress();
  if (!address) return null;
  return (
    <a
      href={address + location.pathname + location.search + location.hash}
      dir="ltr"
      className="font-semibold break-all text-accent-ink underline underline-offset-4"
    >
      {address}
    </a>
  );
}
