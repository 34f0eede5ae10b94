import { useState } from 'react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { BatchDialog } from './batch-dialog.tsx';
import type { ChosenProps } from './chosen-actions.tsx';
import { ChosenButton } from './chosen-button.tsx';

const schema = async () => (await import('../../../shared/people-inputs.ts')).reinstateManyInput;

export function ReinstateChosen({ userIds, onDone }: ChosenProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = trpc.admin.reinstateMany.useMutation();
  return (
    <>
      <ChosenButton count={userIds.length} onPress={() => setOpen(true)}>
        {t('people.reinstate')}
      </ChosenButton>
      <BatchDialog
        open={open}
        title={t('people.reinstate.many', { count: userIds.length })}
        text={t('people.reinstate.text')}
        doLabel={t('people.reinstate')}
        schema={schema}
        userIds={userIds}
        run={mutateAsync}
        said={(count) => t('people.reinstated', { count })}
        onClose={() => setOpen(false)}
        onDone={onDone}
      />
    </>
  );
}
