import type { Translate } from '../i18n/text.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

export type Forbidden = {
  /** Why it cannot be done; null: it can. */
  forbidden: RefusalReason | null;
  /** Says the reason where it is seen, for whoever presses all the same. */
  onForbidden(reason: string): void;
};

/** A button that cannot do its work stays in sight, is reached by the keyboard, and tells why. */
export function reasoned({ forbidden, onForbidden }: Forbidden, t: Translate, act: () => void) {
  if (forbidden === null) return { onClick: act };
  const reason = t(forbidden);
  return { 'aria-disabled': true, title: reason, onClick: () => onForbidden(reason) };
}
