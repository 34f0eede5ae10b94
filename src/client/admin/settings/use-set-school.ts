import type { SchoolFacts } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/use-toast.ts';

type Input = {
  establishmentId?: string | undefined;
  revision: number;
  name?: string | undefined;
  timezone?: string | undefined;
};

/** Saves, says so, and offers to put back what was there before; `onUndone` hears what then is. */
export function useSetSchool(onUndone: (former: SchoolFacts) => void) {
  const t = useTranslate();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { mutateAsync } = trpc.admin.setSchool.useMutation();
  const save = async (input: Input) => {
    const saved = await mutateAsync(input);
    void utils.admin.school.invalidate();
    return saved;
  };
  const undo = async (input: Input) => {
    try {
      onUndone(await save(input));
      toast({ tone: 'good', text: t('school.undone') });
    } catch {
      toast({ tone: 'danger', text: t('school.notUndone') });
    }
  };
  return async (input: Input, { establishmentId, name, timezone }: SchoolFacts) => {
    const saved = await save(input);
    const former = { establishmentId, revision: saved.revision, name, timezone };
    toast({
      tone: 'good',
      text: t('admin.saved'),
      action: { label: t('admin.undo'), onPress: () => void undo(former) },
    });
    return saved;
  };
}
