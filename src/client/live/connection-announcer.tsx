import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { outageText } from './outage-text.ts';
import { useOutage } from './use-outage.ts';

/** Says to a screen reader that the connection is lost, once, and that it is back. */
export function ConnectionAnnouncer() {
  const t = useTranslate();
  const outage = useOutage();
  const [announced, setAnnounced] = useState(false);
  if (outage && !announced) setAnnounced(true);
  const text = outage ? t(outageText(outage)) : announced ? t('live.back') : '';
  return (
    <span role="status" className="sr-only">
      {text}
    </span>
  );
}
