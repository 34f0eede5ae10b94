import { useState } from 'react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Field } from '../../ui/field.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import type { ChosenProps } from './chosen-actions.tsx';
import { ChosenButton } from './chosen-button.tsx';

const schema = async () => (await import('../../../shared/people-inputs.ts')).addToClassManyInput;

/** Puts several into a class: staff as its teachers, students as its students. */
export function AddToClass({ userIds, classes, onDone }: ChosenProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = trpc.admin.addToClassMany.useMutation();
  return (
    <>
      <ChosenButton count={userIds.length} onPress={() => setOpen(true)}>
        {t('people.toClass')}
      </ChosenButton>
      <BatchDialog
        open={open}
        title={t('people.toClass.many', { count: userIds.length })}
        text={t('people.toClass.text')}
        doLabel={t('people.toClass')}
        schema={schema}
        userIds={userIds}
        run={mutateAsync}
        said={(count) => t('people.inClass', { count })}
        onClose={() => setOpen(false)}
        onDone={onDone}
      >
        <Field
          label={t('people.class')}
          name="classId"
          help={classes.length === 0 ? t('people.class.none') : undefined}
        >
          <PlainSelect disabled={classes.length === 0}>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </PlainSelect>
        </Field>
      </BatchDialog>
    </>
  );
}
