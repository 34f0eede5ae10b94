import { useState } from 'react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { BatchDialog } from './batch-dialog.tsx';
import type { ChosenProps } from './chosen-actions.tsx';
import { ChosenButton } from './chosen-button.tsx';
import { LastDayField } from './last-day-field.tsx';

const schema = async () => (await import('../../../shared/people-inputs.ts')).suspendManyInput;

export function SuspendChosen({ userIds, onDone }: ChosenProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = trpc.admin.suspendMany.useMutation();
  return (
    <>
      <ChosenButton count={userIds.length} onPress={() => setOpen(true)}>
        {t('people.suspend')}
      </ChosenButton>
      <BatchDialog
        open={open}
        title={t('people.suspend.many', { count: userIds.length })}
        text={t('people.suspend.text')}
        doLabel={t('people.suspend')}
        schema={schema}
        userIds={userIds}
        run={mutateAsync}
        said={(count) => t('people.suspended', { count })}
        onClose={() => setOpen(false)}
        onDone={onDone}
      >
        <LastDayField />
      </BatchDialog>
    </>
  );
}
