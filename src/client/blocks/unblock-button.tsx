import type { Participant } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useUnblock } from './use-unblock.ts';

/** In the place where one would write to somebody whom one has blocked. */
export function UnblockButton({ person }: { person: Participant }) {
  const t = useTranslate();
  const unblock = useUnblock();
  return (
    <button
      type="button"
      onClick={() => void unblock(person)}
      className="min-h-6 rounded-sm font-medium text-accent-ink underline underline-offset-3 hover:decoration-2"
    >
      {t('block.undo')}
    </button>
  );
}
