import { MessageSquare } from 'lucide-react';
import type { OwnChild } from '../../shared/families.ts';
import type { Faced, Role } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { useWriteTo } from './use-write-to.ts';

/** For a parent each child with their classes and who teaches them, to be written to from here; for a student their own classes. */
export function FamilyCards({ role }: { role: Role }) {
  const { user } = useMe();
  const t = useTranslate();
  const { data } = trpc.family.useQuery();
  const isOwn = ({ userId }: OwnChild) => (userId === user.id) === (role === 'student');
  const children = (role === 'parent' || role === 'student' ? (data?.children ?? []) : []).filter(isOwn);
  return children.map((child) => (
    <Card
      key={`${child.establishmentId} ${child.userId}`}
      title={child.userId === user.id ? t('classes.mine') : child.name}
    >
      <div className="space-y-3 px-5 pb-4">
        {child.classes.length === 0 && <p className="text-sm text-faint">{t('home.child.noClass')}</p>}
        {child.classes.map(({ name, teachers }) => (
          <section key={name}>
            <h3 className="text-sm font-semibold text-soft">
              <bdi>{name}</bdi>
            </h3>
            <ul>
              {teachers.map((teacher) => (
                <Teacher key={teacher.userId} {...teacher} establishmentId={child.establishmentId} role={role} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  ));
}

type TeacherProps = Faced & { establishmentId: string; role: Role };

function Teacher({ userId, name, photo, establishmentId, role }: TeacherProps) {
  const t = useTranslate();
  const writeTo = useWriteTo(role);
  return (
    <li className="flex items-center gap-3">
      <Avatar name={name} seed={userId} photo={photo} size="small" />
      <span className="min-w-0 flex-1">
        <OneLine>{name}</OneLine>
      </span>
      <IconButton
        label={t('home.writeTo', { name: isolated(name) })}
        icon={MessageSquare}
        onClick={() => void writeTo({ userId, establishmentId })}
      />
    </li>
  );
}
