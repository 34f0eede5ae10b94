import type { JobProgress } from '../../../shared/panel.ts';
import { useNow } from '../../conversations/use-now.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { jobName } from './job-name.ts';

/** So long one is told of work that failed. */
const toldMs = 7 * 86_400_000;

/** Long work that waits, goes on, or failed lately, each with how far it has come; the bell `job` has it asked again. Nothing where there is none. */
export function JobsCard() {
  const t = useTranslate();
  const now = useNow();
  const { data = [] } = trpc.admin.jobs.useQuery({ establishmentId: useSchool().id }, fresh);
  const shown = data.filter((job) => isShown(job, now));
  if (shown.length === 0) return null;
  return (
    <Card title={t('overview.jobs')}>
      <ul className="space-y-4 px-5 pb-5">
        {shown.map((job) => (
          <li key={job.id}>
            <Job job={job} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function isShown({ state, endedAt }: JobProgress, nowMs: number): boolean {
  if (state === 'failed') return endedAt !== null && nowMs - endedAt.getTime() < toldMs;
  return state !== 'done';
}

function Job({ job: { kind, state, done, total } }: { job: JobProgress }) {
  const t = useTranslate();
  const name = t(jobName(kind));
  if (state === 'failed') return <ErrorNote>{t('overview.job.failed', { name })}</ErrorNote>;
  if (state === 'waiting') return <Progress label={name} value={0} note={t('overview.job.waiting')} />;
  if (total === null) return <Progress label={name} value={null} />;
  return <Progress label={name} value={total === 0 ? 1 : done / total} />;
}
