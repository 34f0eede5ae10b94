import type { Translate } from '../i18n/text.ts';
import type { ReadBy } from './reading.ts';

/** By how many it was read, and of how many nobody can know. */
export function readByText({ read, of, hidden }: ReadBy, t: Translate): string {
  const values = { read, of };
  return hidden === 0 ? t('message.readBy', values) : t('message.readByHidden', { ...values, count: hidden });
}
