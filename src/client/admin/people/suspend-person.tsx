import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { LastDayField } from './last-day-field.tsx';
import type { PersonPartProps } from './person-parts.ts';
import { useDone } from './use-done.ts';

const schema = async () => (await import('../../../shared/people-inputs.ts')).suspendInput;

type Props = PersonPartProps & { open: boolean; onClose(): void };

export function SuspendPerson({ person, open, onClose }: Props) {
  const t = useTranslate();
  const { words } = useUi();
  const done = useDone(person);
  const { mutateAsync } = trpc.admin.suspend.useMutation();
  const { establishmentId, userId, suspension } = person;
  return (
    <Dialog open={open} onClose={onClose} title={t('people.suspend.many', { count: 1 })}>
      <Form
        className="space-y-5 overflow-y-auto p-5 pt-2"
        schema={schema}
        fixed={{ establishmentId, userId }}
        fieldOf={{ 'suspension.past': 'until' }}
        onSubmit={async (input) => {
          await mutateAsync(input);
          onClose();
          await done(t('people.suspended', { count: 1 }));
        }}
      >
        <p className="text-pretty text-soft">{t('people.suspend.text')}</p>
        <LastDayField end={suspension?.until} />
        <FormActions>
          <Button variant="secondary" onClick={onClose}>
            {words.cancel}
          </Button>
          <SubmitButton>{t('people.suspend')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
