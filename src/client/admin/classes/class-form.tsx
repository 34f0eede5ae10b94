import { createClassInput, renameClassInput } from '../../../shared/class-inputs.ts';
import { classKinds } from '../../../shared/classes.ts';
import type { ClassDetail } from '../../../shared/classes.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { Input } from '../../ui/input.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';

type Props = { open: boolean; onClose(): void; known?: ClassDetail };

/** A new class, or another name and level for one. */
export function ClassForm({ open, onClose, known }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t(known ? 'admin.classes.rename' : 'admin.classes.new')}>
      <div className="overflow-y-auto p-5 pt-2">
        {known ? <Renaming known={known} onDone={onClose} /> : <Making onDone={onClose} />}
      </div>
    </Dialog>
  );
}

const takenAt = { 'class.nameTaken': 'name' };

function Making({ onDone }: { onDone(): void }) {
  const t = useTranslate();
  const change = useAdminChange();
  return (
    <Form
      schema={createClassInput}
      fieldOf={takenAt}
      onSubmit={async (input) => {
        await change((admin, establishmentId) => admin.createClass.mutate({ ...input, establishmentId }));
        onDone();
      }}
    >
      <NameAndLevel />
      <Field label={t('admin.classes.kind')} name="kind">
        <PlainSelect name="kind">
          {classKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`admin.classes.kind.${kind}`)}
            </option>
          ))}
        </PlainSelect>
      </Field>
      <FormActions>
        <SubmitButton>{t('admin.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Renaming({ known, onDone }: { known: ClassDetail; onDone(): void }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAdminChange();
  return (
    <Form
      schema={renameClassInput}
      fixed={{ classId: known.id }}
      fieldOf={takenAt}
      onSubmit={async (input) => {
        // An empty level is none.
        const renamed = { ...input, level: input.level ?? null };
        await change((admin, establishmentId) => admin.renameClass.mutate({ ...renamed, establishmentId }));
        toast({ tone: 'good', text: t('admin.saved') });
        onDone();
      }}
    >
      <NameAndLevel name={known.name} level={known.level} />
      <FormActions>
        <SubmitButton>{t('admin.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function NameAndLevel({ name, level }: { name?: string; level?: string | null }) {
  const t = useTranslate();
  return (
    <>
      <Field label={t('admin.classes.name')} name="name">
        <Input name="name" dir="auto" defaultValue={name} autoComplete="off" data-autofocus="" />
      </Field>
      <Field label={t('admin.classes.level')} name="level" optional>
        <Input name="level" dir="auto" defaultValue={level ?? ''} autoComplete="off" />
      </Field>
    </>
  );
}
