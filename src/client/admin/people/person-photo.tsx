import { useTranslate } from '../../i18n/use-translate.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import type { PersonPartProps } from './person-parts.ts';
import { RemovePersonPhoto } from './remove-person-photo.tsx';

const id = 'person-photo';

/** By what the school shows the person, and the way to have it show that no more. */
export function PersonPhoto({ person }: PersonPartProps) {
  const t = useTranslate();
  const { userId, name, photo } = person;
  return (
    <Card title={t('people.photo')}>
      <div id={id} tabIndex={-1} className="flex flex-wrap items-center gap-4 px-5 pb-5 outline-none">
        <Avatar name={name} seed={userId} photo={photo} size="large" />
        <p className="min-w-40 flex-1 text-pretty text-soft">{t(photo ? 'people.photo.text' : 'people.photo.none')}</p>
        {photo && <RemovePersonPhoto person={person} photo={photo} backTo={id} />}
      </div>
    </Card>
  );
}
