import { useState } from 'react';
import { substituteInput } from '../../../shared/class-inputs.ts';
import type { ClassDetail, ClassPerson, Substitution } from '../../../shared/classes.ts';
import { isStaff } from '../../../shared/may.ts';
import type { Contact } from '../../../shared/public.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ContactPicker } from '../../people/contact-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { DateInput } from '../../ui/input.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { useDay } from '../years/use-day.ts';

type Of = { one: ClassDetail; person: ClassPerson };

/** Somebody takes the class over from this teacher, up to a day or until it is handed back. */
export function StandIn({ one, person }: Of) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('admin.classes.standIn')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('admin.classes.standInTitle', { name: isolated(person.name) })}
      >
        <Choosing one={one} person={person} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Who has been chosen, and the day, stay when the server says no. */
function Choosing({ one, person, onDone }: Of & { onDone(): void }) {
  const t = useTranslate();
  const change = useAdminChange();
  const [substitute, setSubstitute] = useState<Contact | null>(null);
  const reasonAgainst = ({ userId, role }: Contact) => {
    if (!isStaff(role)) return t('substitution.notStaff');
    return userId === person.userId ? t('substitution.oneself') : null;
  };
  if (!substitute)
    return (
      <ContactPicker establishmentId={one.establishmentId} reasonAgainst={reasonAgainst} onChoose={setSubstitute} />
    );
  return (
    <Form
      className="space-y-5 overflow-y-auto p-5 pt-2"
      schema={substituteInput}
      fixed={{ classId: one.id, teacherId: person.userId, substituteId: substitute.userId }}
      fieldOf={{ 'substitution.past': 'until' }}
      onSubmit={async (input) => {
        await change((admin, establishmentId) => admin.substitute.mutate({ ...input, establishmentId }));
        onDone();
      }}
    >
      <p className="flex flex-wrap items-center gap-3">
        <bdi className="font-semibold">{substitute.name}</bdi>
        <Button variant="quiet" size="small" onClick={() => setSubstitute(null)}>
          {t('admin.classes.another')}
        </Button>
      </p>
      <p className="text-sm text-soft">{t('admin.classes.standInText')}</p>
      <Field label={t('admin.classes.until')} name="until" help={t('admin.classes.untilHelp')} optional>
        <DateInput name="until" />
      </Field>
      <FormActions>
        <SubmitButton>{t('admin.classes.standIn')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** Under the name of a substitute: for whom, until when, and the way to hand the class back. */
export function StandingIn({ one, substitution }: { one: ClassDetail; substitution: Substitution }) {
  const t = useTranslate();
  const sayDay = useDay();
  const confirm = useConfirm();
  const change = useAdminChange();
  const name = isolated(one.teachers.find(({ userId }) => userId === substitution.teacherId)?.name ?? '');
  const said = substitution.until
    ? t('admin.classes.standsInUntil', { name, date: sayDay(substitution.until) })
    : t('admin.classes.standsIn', { name });
  const end = () =>
    confirm({
      title: t('admin.classes.handBackTitle', { name }),
      doLabel: t('admin.classes.handBack'),
      tone: 'primary',
      act: () =>
        change((admin, establishmentId) =>
          admin.endSubstitution.mutate({ substitutionId: substitution.id, establishmentId }),
        ),
    });
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm text-faint">
      <span>{said}</span>
      <Button variant="quiet" size="small" onClick={() => void end()}>
        {t('admin.classes.handBack')}
      </Button>
    </span>
  );
}
