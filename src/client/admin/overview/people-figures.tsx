import { use } from 'react';
import type { RoleFigures } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Link } from '../../ui/link.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { RegisteredContext } from '../registered.ts';
import { usePanelHref } from '../school.ts';

/** How many of each role there are, and, of those, what asks for something: who never came, who is suspended. */
export function PeopleFigures({ people }: { people: readonly RoleFigures[] }) {
  const t = useTranslate();
  return (
    <section aria-label={t('overview.people')} className="@container">
      <ul className="grid gap-3 grid-cols-2 @3xl:grid-cols-4">
        {people.map((figures) => (
          <li key={figures.role} className="rounded-2xl border border-line bg-surface px-4 py-4 shadow-card @sm:px-5">
            <Figures {...figures} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ role, active, neverSignedIn, suspended }: RoleFigures) {
  const t = useTranslate();
  const { tag } = useUi();
  const hrefOf = usePanelHref();
  const hasList = use(RegisteredContext).has('people');
  const name = t(`overview.role.${role}`);
  return (
    <>
      <p className="text-sm font-semibold text-soft">
        {hasList ? <Link href={hrefOf('people', null, { role })}>{name}</Link> : <span>{name}</span>}
      </p>
      <p className="text-3xl font-semibold tabular-nums">{new Intl.NumberFormat(tag).format(active)}</p>
      <p className="text-sm text-faint">
        {neverSignedIn > 0 ? t('overview.never', { count: neverSignedIn }) : t('overview.allCame')}
      </p>
      {suspended > 0 && <p className="text-sm text-faint">{t('overview.suspended', { count: suspended })}</p>}
    </>
  );
}
