import type { TextKey } from '../i18n/text.ts';
import type { Outage } from './use-outage.ts';

export function outageText(outage: NonNullable<Outage>): TextKey {
  return outage === 'connecting' ? 'live.banner.reconnecting' : `live.banner.${outage}`;
}
