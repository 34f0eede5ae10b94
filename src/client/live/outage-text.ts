import type { PlainKey } from '../i18n/text.ts';
import type { Outage } from './use-outage.ts';

export function outageText(outage: NonNullable<Outage>): PlainKey {
  return outage === 'connecting' ? 'live.banner.reconnecting' : `live.banner.${outage}`;
}
