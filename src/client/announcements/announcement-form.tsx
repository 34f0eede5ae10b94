import { announcementFormInput } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { bodyOf, charactersOf, lineOf } from '../../shared/text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { AudienceField } from './audience-field.tsx';
import { withoutName } from './group-names.ts';
import { ImportanceFields } from './importance-fields.tsx';
import { isEmpty } from './kept-form.ts';
import type { Written } from './kept-form.ts';
import { SchoolChoice, useAnnouncingSchool } from './school-choice.tsx';
import { useSendAnnouncement } from './use-send-announcement.ts';

type Props = { role: Role; written: Written; onChange(part: Partial<Written>): void; onClear(): void };

const faults = {
  'announcement.past': 'day',
  'announcement.nobody': 'audience',
  'announcement.tooMany': 'audience',
  'announcement.classUnknown': 'audience',
  'announcement.personGone': 'audience',
  'announcement.adminsOnly': 'audience',
} as const;

/** To whom, what and how important; each box keeps what stands in it from the first letter on. */
export function AnnouncementForm({ role, written, onChange, onClear }: Props) {
  const t = useTranslate();
  const most = useLimits();
  const [first] = useAnnouncingSchool();
  const school = written.establishmentId ?? first!;
  const send = useSendAnnouncement(role, onClear);
  const over = (count: number) => count > 0 && t('composer.over', { count });
  const audience = { groups: written.groups.map(withoutName), except: written.except.map(withoutName) };
  return (
    <Form
      schema={announcementFormInput}
      fixed={{ audience, importance: written.importance }}
      sentences={{
        title: { too_small: t('announcing.needTitle') },
        audience: { too_small: t('announcing.needPeople') },
      }}
      fieldOf={faults}
      onSubmit={(input) => send(school, written, input)}
    >
      <SchoolChoice
        value={school}
        onChange={(establishmentId) => onChange({ establishmentId, groups: [], except: [] })}
      />
      <AudienceField establishmentId={school} written={written} onChange={onChange} />
      <Field
        label={t('announcing.title')}
        name="title"
        error={over(charactersOf(lineOf(written.title)) - most.titleCharacters)}
      >
        <Input dir="auto" value={written.title} onChange={({ target }) => onChange({ title: target.value })} />
      </Field>
      <Field
        label={t('announcing.body')}
        name="body"
        error={over(charactersOf(bodyOf(written.body)) - most.bodyCharacters)}
      >
        <Textarea rows={6} value={written.body} onChange={({ target }) => onChange({ body: target.value })} />
      </Field>
      <ImportanceFields written={written} onChange={onChange} />
      <FormActions>
        {!isEmpty(written) && (
          <Button variant="quiet" onClick={onClear}>
            {t('announcing.clear')}
          </Button>
        )}
        <SubmitButton>{t('announcing.send')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
