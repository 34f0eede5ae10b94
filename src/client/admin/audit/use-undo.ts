import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { useUi } from '../../ui/ui-context.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';

/** Takes an entry back; whatever the panel shows of people and of the audit is asked anew, also where it could not be. */
export function useUndo() {
  const t = useTranslate();
  const { explain } = useUi();
  const toast = useToast();
  const { id: establishmentId } = useSchool();
  const { admin } = trpc.useUtils();
  const { mutateAsync, isPending } = trpc.admin.undo.useMutation();
  const undo = async (entryId: string) => {
    await mutateAsync({ establishmentId, entryId }).then(
      () => toast({ tone: 'good', text: t('audit.undone') }),
      (error: unknown) => toast({ tone: 'danger', text: explain(error, 'action').text }),
    );
    await admin.invalidate();
  };
  return { undo, isPending };
}
