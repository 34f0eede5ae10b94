import type { RosterPlan } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { usePanelHref } from '../school.ts';
import { LookAgain } from './look-again.tsx';
import { useIsWaiting } from './use-is-waiting.ts';

/** In one place how it stands: nothing has changed yet, it goes on, it is done, it is taken back, it broke off, or it cannot be applied any more. */
export function PlanStanding({ plan }: { plan: RosterPlan }) {
  const t = useTranslate();
  return (
    <>
      {plan.failed && <ErrorNote>{t('import.failed')}</ErrorNote>}
      <Standing plan={plan} />
    </>
  );
}

function Standing({ plan }: { plan: RosterPlan }) {
  const t = useTranslate();
  const isWaiting = useIsWaiting(plan);
  const { planId, state, refused, progress, complete } = plan;
  if (state === 'applying' || state === 'undoing') {
    const label = t(state === 'applying' ? 'import.applying' : 'import.undoing');
    return <Progress label={label} value={progress?.total ? progress.done / progress.total : null} />;
  }
  if (state !== 'open') return <Ended plan={plan} />;
  if (isWaiting)
    return (
      <p className="text-soft">
        {[t('import.plan.text'), t(complete ? 'import.plan.all' : 'import.plan.some')].join(' ')}
      </p>
    );
  return (
    <ErrorNote>
      <p className="mb-2">{t(refused ? 'roster.changedMeanwhile' : 'roster.notOpen')}</p>
      <LookAgain planId={planId} />
    </ErrorNote>
  );
}

function Ended({ plan: { state, kept } }: { plan: RosterPlan }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return (
    <Notice tone="good" role="status">
      <p>{t(state === 'applied' ? 'import.done' : 'import.undone')}</p>
      {kept > 0 && <p>{t('import.kept', { count: kept })}</p>}
      {state === 'applied' && (
        <LinkButton size="small" href={hrefOf('invitations')} className="mt-2">
          {t('import.next')}
        </LinkButton>
      )}
    </Notice>
  );
}
