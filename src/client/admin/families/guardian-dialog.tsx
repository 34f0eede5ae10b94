import { useState } from 'react';
import { guardianAccesses } from '../../../shared/families.ts';
import type { FamilyRow, GuardianRow } from '../../../shared/families.ts';
import { setGuardianshipInput } from '../../../shared/guardianship-inputs.ts';
import type { Contact } from '../../../shared/public.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ContactPicker } from '../../people/contact-picker.tsx';
import { Radio } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';

type Props = { child: FamilyRow; known?: GuardianRow; open: boolean; onClose(): void };

/** What somebody may on account of a child: for who is known already, or for whoever is chosen. */
export function GuardianDialog({ child, known, open, onClose }: Props) {
  const t = useTranslate();
  const name = isolated(child.name);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={
        known
          ? t('admin.families.changeTitle', { name: isolated(known.name), child: name })
          : t('admin.families.addTitle', { child: name })
      }
    >
      <Asking child={child} known={known} onDone={onClose} />
    </Dialog>
  );
}

function Asking({ child, known, onDone }: { child: FamilyRow; known: GuardianRow | undefined; onDone(): void }) {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [chosen, setChosen] = useState<Pick<Contact, 'userId' | 'name'> | null>(known ?? null);
  const reasonAgainst = ({ userId, role }: Contact) => {
    if (role === 'student') return t('guardianship.studentGuards');
    return child.guardians.some((one) => one.userId === userId) ? t('admin.families.alreadyIs') : null;
  };
  if (!chosen)
    return <ContactPicker establishmentId={establishmentId} reasonAgainst={reasonAgainst} onChoose={setChosen} />;
  return <Right child={child} chosen={chosen} known={known} onDone={onDone} />;
}

type RightProps = {
  child: FamilyRow;
  chosen: Pick<Contact, 'userId' | 'name'>;
  known: GuardianRow | undefined;
  onDone(): void;
};

function Right({ child, chosen, known, onDone }: RightProps) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAdminChange();
  return (
    <Form
      className="space-y-5 overflow-y-auto p-5 pt-2"
      schema={setGuardianshipInput}
      fixed={{ guardianId: chosen.userId, studentId: child.studentId }}
      onSubmit={async (input) => {
        // An emptied note is none.
        const right = { ...input, note: input.note ?? null };
        await change((admin, establishmentId) => admin.setGuardianship.mutate({ ...right, establishmentId }));
        toast({ tone: 'good', text: t('admin.saved') });
        onDone();
      }}
    >
      {!known && <bdi className="block font-semibold">{chosen.name}</bdi>}
      <FieldGroup label={t('admin.families.right')} name="access">
        {guardianAccesses.map((access) => (
          <Radio
            key={access}
            name="access"
            value={access}
            defaultChecked={access === (known?.access ?? 'writes')}
            label={t(`admin.families.access.${access}`)}
            help={t(`admin.families.means.${access}`)}
          />
        ))}
      </FieldGroup>
      <Field label={t('admin.families.note')} name="note" help={t('admin.families.noteHelp')} optional>
        <Textarea name="note" defaultValue={known?.note ?? ''} />
      </Field>
      <FormActions>
        <SubmitButton>{t('admin.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
