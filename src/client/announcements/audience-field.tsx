import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AnnouncementAudience, NamedGroup } from '../../shared/announcements.ts';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { Button } from '../ui/button.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { AudienceCount } from './audience-count.tsx';
import { GroupChips } from './group-chips.tsx';
import { keyOf } from './group-names.ts';
import { GroupSelect } from './group-select.tsx';
import type { Written } from './kept-form.ts';

type Props = {
  establishmentId: string;
  /** The same as it is sent. */
  audience: AnnouncementAudience;
  written: Pick<Written, 'groups' | 'except'>;
  onChange(part: Partial<Pick<Written, 'groups' | 'except'>>): void;
  /** What it is called in its form, what is asked where people are chosen, and how many these are: of an announcement unless said. */
  name?: string;
  peopleTitle?: string;
  count?: ReactNode;
};

/** To whom it goes: groups and people together, without those who are left out; how many these are, and their names. */
export function AudienceField({ establishmentId, audience, written, onChange, ...more }: Props) {
  const t = useTranslate();
  const { groups, except } = written;
  const { name: field = 'audience', peopleTitle = t('announcing.choosePeople'), count } = more;
  const [searching, setSearching] = useState(false);
  const toggle = ({ userId, name }: Contact) => {
    const group: NamedGroup = { kind: 'person', userId, name };
    const others = groups.filter((one) => keyOf(one) !== keyOf(group));
    onChange({ groups: others.length < groups.length ? others : [...groups, group] });
  };
  return (
    <>
      <FieldGroup label={t('announcing.to')} name={field}>
        <GroupChips groups={groups} onChange={(left) => onChange({ groups: left })} />
        <div className="flex flex-wrap gap-2 *:max-w-full">
          <GroupSelect
            establishmentId={establishmentId}
            label={t('announcing.addGroup')}
            chosen={groups}
            onAdd={(group) => onChange({ groups: [...groups, group] })}
          />
          <Button variant="secondary" onClick={() => setSearching(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            <span>{t('announcing.addPerson')}</span>
          </Button>
        </div>
      </FieldGroup>
      {groups.length > 0 && (
        <FieldGroup label={t('announcing.except')}>
          <GroupChips groups={except} onChange={(left) => onChange({ except: left })} />
          <div className="flex *:max-w-full">
            <GroupSelect
              establishmentId={establishmentId}
              label={t('announcing.addExcept')}
              chosen={except}
              excepting
              onAdd={(group) => onChange({ except: [...except, group] })}
            />
          </div>
        </FieldGroup>
      )}
      {groups.length > 0 &&
        (count ?? (
          <AudienceCount key={JSON.stringify(audience)} establishmentId={establishmentId} audience={audience} />
        ))}
      <ContactSearch
        open={searching}
        title={peopleTitle}
        establishmentId={establishmentId}
        chosen={groups.flatMap((one) => (one.kind === 'person' ? [{ establishmentId, userId: one.userId }] : []))}
        doneLabel={t('announcing.chosen')}
        onClose={() => setSearching(false)}
        onChoose={toggle}
      />
    </>
  );
}
