import { emailFormInput } from '../../../shared/mail-inputs.ts';
import { bodyOf, charactersOf, lineOf } from '../../../shared/text.ts';
import { AudienceField } from '../../announcements/audience-field.tsx';
import { withoutName } from '../../announcements/group-names.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useLimits } from '../../session/use-limits.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { Input } from '../../ui/input.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useSchool } from '../school.ts';
import { EmailCount } from './email-count.tsx';
import { isEmptyEmail } from './kept-email.ts';
import type { WrittenEmail } from './kept-email.ts';
import { useSendEmail } from './use-send-email.ts';

const faults = {
  'email.nobody': 'to',
  'announcement.nobody': 'to',
  'announcement.tooMany': 'to',
  'announcement.classUnknown': 'to',
  'announcement.personGone': 'to',
} as const;

type Props = {
  written: WrittenEmail;
  onChange(part: Partial<WrittenEmail>): void;
  /** `sent`: the server has it, and nothing that was written since is cleared with it. */
  onClear(sent?: WrittenEmail): void;
};

/** To whom, and what; each box keeps what stands in it from the first letter on. */
export function EmailForm({ written, onChange, onClear }: Props) {
  const t = useTranslate();
  const most = useLimits();
  const { id: establishmentId } = useSchool();
  const send = useSendEmail({ written, onChange, onSent: () => onClear(written) });
  const { groups, except, subject, body } = written;
  const to = { groups: groups.map(withoutName), except: except.map(withoutName) };
  const over = (count: number) => count > 0 && t('composer.over', { count });
  return (
    <Form
      label={t('email.write')}
      schema={emailFormInput}
      fixed={{ to }}
      sentences={{ subject: { too_small: t('email.needSubject') }, to: { too_small: t('email.needPeople') } }}
      fieldOf={faults}
      onSubmit={send}
    >
      <AudienceField
        establishmentId={establishmentId}
        audience={to}
        written={written}
        onChange={onChange}
        name="to"
        peopleTitle={t('email.choosePeople')}
        count={<EmailCount key={JSON.stringify(to)} to={to} />}
      />
      <Field
        label={t('email.subject')}
        name="subject"
        error={over(charactersOf(lineOf(subject)) - most.titleCharacters)}
      >
        <Input dir="auto" value={subject} onChange={({ target }) => onChange({ subject: target.value })} />
      </Field>
      <Field label={t('email.body')} name="body" error={over(charactersOf(bodyOf(body)) - most.bodyCharacters)}>
        <Textarea rows={8} value={body} onChange={({ target }) => onChange({ body: target.value })} />
      </Field>
      <FormActions>
        {!isEmptyEmail(written) && (
          <Button variant="quiet" onClick={() => onClear()}>
            {t('announcing.clear')}
          </Button>
        )}
        <SubmitButton>{t('email.send')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
