import { X } from 'lucide-react';
import { useState } from 'react';
import type { ClassDetail, ClassPerson } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useUi } from '../../ui/ui-context.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { AddToClass } from './add-to-class.tsx';
import { isOver } from './is-over.ts';
import { StandIn, StandingIn } from './stand-in.tsx';

type Props = { one: ClassDetail; place: 'teachers' | 'students' };

/** Who teaches the class, or attends it; each is taken out by one press, which can be undone. */
export function ClassPeople({ one, place }: Props) {
  const t = useTranslate();
  const [adding, setAdding] = useState(false);
  const people = one[place];
  const add = !isOver(one) && (
    <Button variant="quiet" size="small" onClick={() => setAdding(true)}>
      {t('admin.classes.add')}
    </Button>
  );
  return (
    <Card title={t(`admin.classes.${place}Count`, { count: people.length })} action={add}>
      {people.length === 0 && <p className="px-5 pb-5 text-soft">{t(`admin.classes.no.${place}`)}</p>}
      <ul className="grid gap-x-4 p-2 pt-0 empty:hidden lg:grid-cols-2">
        {people.map((person) => (
          <Person key={person.userId} one={one} place={place} person={person} />
        ))}
      </ul>
      <AddToClass one={one} open={adding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function Person({ one, place, person }: Props & { person: ClassPerson }) {
  const t = useTranslate();
  const { userId, name, photo, suspended } = person;
  const standing = one.substitutions.find(({ substituteId }) => substituteId === userId);
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-3 px-3 py-1">
      <Avatar name={name} seed={userId} photo={photo} size="small" />
      <span className="min-w-0 flex-1">
        <bdi className="wrap-anywhere">{name}</bdi>
        {standing && <StandingIn one={one} substitution={standing} />}
      </span>
      {suspended && <Tag tone="warn">{t('admin.classes.suspended')}</Tag>}
      {place === 'teachers' && !isOver(one) && !standing && <StandIn one={one} person={person} />}
      {!isOver(one) && <TakeOut one={one} person={person} />}
    </li>
  );
}

function TakeOut({ one, person }: { one: ClassDetail; person: ClassPerson }) {
  const t = useTranslate();
  const toast = useToast();
  const { explain } = useUi();
  const change = useAdminChange();
  const set = (people: { add?: string[]; remove?: string[] }) =>
    change((admin, establishmentId) => admin.setClassPeople.mutate({ classId: one.id, ...people, establishmentId }));
  const fail = (error: unknown) => toast({ tone: 'danger', text: explain(error, 'action').text });
  const back = () => void set({ add: [person.userId] }).catch(fail);
  const takeOut = async () => {
    await set({ remove: [person.userId] });
    const name = isolated(person.name);
    toast({ text: t('admin.classes.takenOut', { name }), action: { label: t('admin.undo'), onPress: back } });
  };
  return (
    <IconButton
      label={t('admin.classes.takeOut', { name: isolated(person.name) })}
      icon={X}
      onClick={() => void takeOut().catch(fail)}
    />
  );
}
