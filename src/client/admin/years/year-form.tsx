import { useState } from 'react';
import { schoolYearInput } from '../../../shared/class-inputs.ts';
import type { SchoolYear } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { DateInput, Input } from '../../ui/input.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';

/** Another name or other days for a year. */
export function ChangeYear({ year }: { year: SchoolYear }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAdminChange();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('admin.years.change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={isolated(year.name)}>
        <Form
          className="space-y-5 overflow-y-auto p-5 pt-2"
          schema={schoolYearInput}
          fieldOf={{ 'schoolYear.nameTaken': 'name' }}
          sentences={{ ends: { endsBeforeItStarts: t('admin.years.endsFirst') } }}
          onSubmit={async (input) => {
            await change((admin, establishmentId) =>
              admin.setSchoolYear.mutate({ yearId: year.id, year: input, establishmentId }),
            );
            toast({ tone: 'good', text: t('admin.saved') });
            setOpen(false);
          }}
        >
          <Field label={t('admin.years.name')} name="name">
            <Input name="name" dir="auto" defaultValue={year.name} />
          </Field>
          <Field label={t('admin.years.starts')} name="starts">
            <DateInput name="starts" defaultValue={year.starts} />
          </Field>
          <Field label={t('admin.years.ends')} name="ends">
            <DateInput name="ends" defaultValue={year.ends} />
          </Field>
          <FormActions>
            <SubmitButton>{t('admin.save')}</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
