import type { ReactNode } from 'react';
import type { Named } from '../../../shared/people.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePanelHref } from '../school.ts';
import type { PersonPartProps } from './person-parts.ts';

/** The person's classes, children and guardians, each a way to theirs. */
export function PersonFamily({ person: { classes, guardians, children } }: PersonPartProps) {
  const t = useTranslate();
  const isAlone = classes.length + guardians.length + children.length === 0;
  return (
    <Card title={t('people.family')}>
      <div className="space-y-4 px-5 pb-5">
        {classes.length > 0 && (
          <Row title={t('people.classes')}>
            {classes.map(({ id, name, as }) => (
              <Tag key={`${id} ${as}`}>
                <bdi>{name}</bdi>
              </Tag>
            ))}
          </Row>
        )}
        <Relatives title={t('people.guardians')} people={guardians} />
        <Relatives title={t('people.children')} people={children} />
        {isAlone && <p className="text-soft">{t('people.alone')}</p>}
      </div>
    </Card>
  );
}

function Relatives({ title, people }: { title: string; people: Named[] }) {
  const hrefOf = usePanelHref();
  if (people.length === 0) return null;
  return (
    <Row title={title}>
      {people.map(({ userId, name }) => (
        <Link key={userId} href={hrefOf('people', userId)} className="inline-flex min-h-6 items-center">
          <bdi>{name}</bdi>
        </Link>
      ))}
    </Row>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1.5 text-sm font-semibold text-soft">{title}</h3>
      <div className="flex flex-wrap gap-x-4 gap-y-2">{children}</div>
    </div>
  );
}
