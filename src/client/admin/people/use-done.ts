import type { PersonRecord } from '../../../shared/people.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useUndo } from '../audit/use-undo.ts';
import { usePeopleChanged } from './use-people-changed.ts';

/** After a change of a person: it is said, with its undo where the audit can take back all of it, and what is shown is asked anew. */
export function useDone({ establishmentId, userId, history }: PersonRecord) {
  const t = useTranslate();
  const toast = useToast();
  const changed = usePeopleChanged();
  const { admin } = trpc.useUtils();
  const { undo } = useUndo();
  return async (text: string) => {
    await changed();
    const after = await admin.person.fetch({ establishmentId, userId });
    const known = new Set(history.map(({ id }) => id));
    const [entry, ...more] = after.history.filter(({ id }) => !known.has(id));
    const isWhole = entry !== undefined && more.length === 0 && entry.undoFault === null;
    toast({
      tone: 'good',
      text,
      ...(isWhole && { action: { label: t('admin.undo'), onPress: () => void undo(entry.id) } }),
    });
  };
}
