import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Batch } from '../../../shared/people.ts';
import { joined } from '../../i18n/joined.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import type { FormProps } from '../../ui/form.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { usePeopleChanged } from './use-people-changed.ts';

export type BatchDialogProps<Input> = {
  open: boolean;
  title: string;
  text: string;
  doLabel: string;
  schema: NonNullable<FormProps<Input>['schema']>;
  userIds: readonly string[];
  run(input: Input): Promise<Batch>;
  /** What is said once it is done, of so many. */
  said(count: number): string;
  onClose(): void;
  onDone(): void;
  children?: ReactNode;
};

/** Does something to several people: to all, or, where it cannot be for some, to nobody, who they are, and on request to the others. */
export function BatchDialog<Input>({ open, title, onClose, ...props }: BatchDialogProps<Input>) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <Question {...props} onClose={onClose} />
    </Dialog>
  );
}

function Question<Input>(props: Omit<BatchDialogProps<Input>, 'open' | 'title'>) {
  const { text, doLabel, schema, userIds, run, said, onClose, onDone, children } = props;
  const { words } = useUi();
  const { id: establishmentId } = useSchool();
  const toast = useToast();
  const changed = usePeopleChanged();
  const [cannot, setCannot] = useState<Batch['cannot']>([]);
  const others = userIds.filter((userId) => !cannot.some((one) => one.userId === userId));
  const submit = async (input: Input) => {
    const answer = await run(input);
    setCannot(answer.cannot);
    if (answer.cannot.length > 0) return;
    onClose();
    onDone();
    toast({ tone: 'good', text: said(answer.changed) });
    await changed();
  };
  return (
    <Form
      className="space-y-5 overflow-y-auto p-5 pt-2"
      schema={schema}
      fixed={{ establishmentId, userIds: others }}
      fieldOf={{ 'suspension.past': 'until' }}
      onSubmit={submit}
    >
      <p className="text-pretty text-soft">{text}</p>
      {children}
      {cannot.length > 0 && <Cannot cannot={cannot} others={others.length} />}
      <FormActions>
        <Button variant="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
        <SubmitButton disabled={others.length === 0}>{doLabel}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Cannot({ cannot, others }: { cannot: Batch['cannot']; others: number }) {
  const t = useTranslate();
  const locale = useLocale();
  const reasons = [...new Set(cannot.map(({ reason }) => reason))];
  return (
    <ErrorNote>
      {reasons.map((reason) => {
        const names = cannot.filter((one) => one.reason === reason).map(({ name }) => name);
        return <p key={reason}>{`${joined(names, locale)} – ${t(reason)}`}</p>;
      })}
      <p className="mt-1 font-semibold">{t('people.cannot', { count: others })}</p>
    </ErrorNote>
  );
}
