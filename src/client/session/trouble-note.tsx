import { useEffect, useState } from 'react';
import { sayWait } from '../i18n/say-wait.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Trouble } from './try-over-http.ts';

/** Why signing in did not work. A wait counts down before the eye and is said once to a screen reader; over, the note goes. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const t = useTranslate();
  const locale = useLocale();
  const [seenAt] = useState(() => Date.now());
  const [now, setNow] = useState(seenAt);
  useEffect(() => {
    if (trouble.until === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [trouble.until]);
  if (trouble.until === null) {
    return (
      <Notice tone="danger" role="alert">
        {t(trouble.text)}
      </Notice>
    );
  }
  if (now >= trouble.until) return null;
  return (
    <Notice tone="danger" role="alert">
      <span aria-hidden="true">{t('signIn.wait', { time: sayWait(locale, trouble.until - now) })}</span>
      <VisuallyHidden>{t('signIn.wait', { time: sayWait(locale, trouble.until - seenAt) })}</VisuallyHidden>
    </Notice>
  );
}
