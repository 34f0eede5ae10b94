import type { ReactNode } from 'react';
import { announcementFormInput } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { bodyOf, charactersOf, lineOf } from '../../shared/text.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { AudienceField } from './audience-field.tsx';
import { EndFields } from './end-fields.tsx';
import { withoutName } from './group-names.ts';
import { ImportanceFields } from './importance-fields.tsx';
import { isEmpty } from './kept-form.ts';
import type { Written } from './kept-form.ts';
import { PublishFields } from './publish-fields.tsx';
import { SchoolChoice, useAnnouncingSchool } from './school-choice.tsx';
import { useSendAnnouncement } from './use-send-announcement.ts';

type Props = {
  role: Role;
  written: Written;
  /** The shared draft that it is. */
  draftId?: string;
  /** What else is done with it than sending. */
  actions?: ReactNode;
  onChange(part: Partial<Written>): void;
  /** `sent`: it is kept by the server; null where it was given up. */
  onClear(sent?: Written): void;
};

const faults = {
  'announcement.past': 'day',
  'announcement.askedBefore': 'day',
  'announcement.endsEarly': 'endDay',
  'announcement.endsFar': 'endDay',
  'announcement.endsAsking': 'endDay',
  'scheduled.past': 'outClock',
  'scheduled.tooFar': 'outDay',
  'announcement.nobody': 'audience',
  'announcement.tooMany': 'audience',
  'announcement.classUnknown': 'audience',
  'announcement.personGone': 'audience',
  'announcement.adminsOnly': 'audience',
} as const;

/** To whom, what and how important; each box keeps what stands in it from the first letter on. */
export function AnnouncementForm({ role, written: kept, draftId, actions, onChange, onClear }: Props) {
  const t = useTranslate();
  const most = useLimits();
  const school = useAnnouncingSchool(kept.establishmentId)!;
  // The groups of one school are none of another's.
  const written = kept.establishmentId === school ? kept : { ...kept, groups: [], except: [] };
  const { groups, except } = written;
  const change = (part: Partial<Written>) => onChange({ establishmentId: school, groups, except, ...part });
  const send = useSendAnnouncement({
    role,
    establishmentId: school,
    written,
    draftId,
    onChange: change,
    onSent: () => onClear(written),
  });
  const over = (count: number) => count > 0 && t('composer.over', { count });
  const audience = { groups: groups.map(withoutName), except: except.map(withoutName) };
  return (
    <Form
      schema={announcementFormInput}
      fixed={{ audience, importance: written.importance }}
      sentences={{
        title: { too_small: t('announcing.needTitle') },
        audience: { too_small: t('announcing.needPeople') },
      }}
      fieldOf={faults}
      onSubmit={send}
    >
      {!draftId && (
        <SchoolChoice
          value={school}
          onChange={(establishmentId) => change({ establishmentId, groups: [], except: [] })}
        />
      )}
      <AudienceField establishmentId={school} audience={audience} written={written} onChange={change} />
      <Field
        label={t('announcing.title')}
        name="title"
        error={over(charactersOf(lineOf(written.title)) - most.titleCharacters)}
      >
        <Input dir="auto" value={written.title} onChange={({ target }) => change({ title: target.value })} />
      </Field>
      <Field
        label={t('announcing.body')}
        name="body"
        error={over(charactersOf(bodyOf(written.body)) - most.bodyCharacters)}
      >
        <Textarea rows={6} value={written.body} onChange={({ target }) => change({ body: target.value })} />
      </Field>
      <ImportanceFields establishmentId={school} written={written} onChange={change} />
      <PublishFields establishmentId={school} written={written} onChange={change} />
      <EndFields establishmentId={school} written={written} onChange={change} />
      <Checkbox
        data-apart=""
        label={t('announcing.takesReplies')}
        help={t('announcing.takesReplies.help')}
        checked={written.takesReplies}
        onChange={({ target }) => change({ takesReplies: target.checked })}
      />
      <FormActions>
        {!draftId && !isEmpty(written) && (
          <Button variant="quiet" onClick={() => onClear()}>
            {t('announcing.clear')}
          </Button>
        )}
        {actions}
        <SubmitButton>{t('announcing.send')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
