import { clock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { serverNow } from '../live/server-clock.ts';

/** Beside boxes for an hour: by whose clocks it is meant, and what these show now. */
export function ZoneLine({ zone }: { zone: Zone }) {
  const time = clock(new Date(serverNow()), useLocale(), zone);
  return <p className="text-sm text-soft">{useTranslate()('later.zone', { time })}</p>;
}
