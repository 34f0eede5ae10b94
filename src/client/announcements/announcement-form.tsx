import type { ReactNode } from 'react';
import { announcementFormInput } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { AudienceField } from './audience-field.tsx';
import { EndFields } from './end-fields.tsx';
import { FilesField } from './files-field.tsx';
import { FilesPlace } from './files-place.tsx';
import { bringAnew, dropFiles } from './form-files.ts';
import { withoutName } from './group-names.ts';
import { ImportanceFields } from './importance-fields.tsx';
import { isEmpty } from './kept-form.ts';
import type { Written } from './kept-form.ts';
import { PublishFields } from './publish-fields.tsx';
import { SchoolChoice, useAnnouncingSchool } from './school-choice.tsx';
import { TextFields } from './text-fields.tsx';
import { useFormFiles } from './use-form-files.ts';
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
  'message.attachmentUnknown': 'files',
} as const;

/** To whom, what and how important; each box keeps what stands in it from the first letter on. */
export function AnnouncementForm({ role, written: kept, draftId, actions, onChange, onClear }: Props) {
  const t = useTranslate();
  const school = useAnnouncingSchool(kept.establishmentId)!;
  // The groups of one school are none of another's.
  const written = kept.establishmentId === school ? kept : { ...kept, groups: [], except: [] };
  const { groups, except } = written;
  const change = (part: Partial<Written>) => onChange({ establishmentId: school, groups, except, ...part });
  const live = useLive();
  const form = draftId ?? 'new';
  const { place, attach, count } = useFormFiles(school, form);
  const giveUp = () => {
    dropFiles(live, form);
    onClear();
  };
  const send = useSendAnnouncement({
    role,
    establishmentId: school,
    written,
    draftId,
    onChange: change,
    onSent: () => onClear(written),
  });
  const audience = { groups: groups.map(withoutName), except: except.map(withoutName) };
  return (
    <FilesPlace attach={attach}>
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
            onChange={(establishmentId) => {
              change({ establishmentId, groups: [], except: [] });
              void bringAnew(live, { form, establishmentId });
            }}
          />
        )}
        <AudienceField establishmentId={school} audience={audience} written={written} onChange={change} />
        <TextFields written={written} onChange={change} />
        <FilesField attach={attach} place={place} isShared={draftId !== undefined} />
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
          {!draftId && (count > 0 || !isEmpty(written)) && (
            <Button variant="quiet" onClick={giveUp}>
              {t('announcing.clear')}
            </Button>
          )}
          {actions}
          <SubmitButton>{t('announcing.send')}</SubmitButton>
        </FormActions>
      </Form>
    </FilesPlace>
  );
}
