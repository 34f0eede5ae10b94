import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { owed } from './owed.ts';

const tryAgainMs = 5_000;

/** After a signing out: that this browser could not be emptied of what was written, until it could. */
export function NotEmptied() {
  const t = useTranslate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const empty = async () => {
      if (owed().length === 0) return setFailed(false);
      const { forgetOwed } = await import('./leave.ts');
      setFailed(!(await forgetOwed()));
    };
    const tryIt = () => void empty().catch(() => setFailed(true));
    tryIt();
    const timer = setInterval(tryIt, tryAgainMs);
    return () => clearInterval(timer);
  }, []);
  return failed && <ErrorNote>{t('signOut.notEmptied')}</ErrorNote>;
}
