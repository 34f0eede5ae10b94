import { Circle, CircleCheck } from 'lucide-react';
import type { FirstSteps as Steps } from '../../../shared/invitations.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { listPath } from '../../paths.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';

const order = ['settings', 'people', 'invitations', 'message'] as const satisfies (keyof Steps['steps'])[];

/** What a new school begins with, each a link; nothing once it is done, or was put away. */
export function FirstSteps() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const { data } = trpc.admin.firstSteps.useQuery({ establishmentId }, fresh);
  const utils = trpc.useUtils();
  const { mutate } = trpc.admin.setFirstSteps.useMutation({
    onSuccess: (next) => utils.admin.firstSteps.setData({ establishmentId }, next),
  });
  if (!data || data.hidden) return null;
  const done = order.filter((step) => data.steps[step]).length;
  if (done === order.length) return null;
  return (
    <Card
      title={t('firstSteps.title')}
      action={
        <Button variant="quiet" size="small" onClick={() => mutate({ establishmentId, hidden: true })}>
          {t('firstSteps.hide')}
        </Button>
      }
    >
      <p className="px-5 text-sm text-soft">{t('firstSteps.text', { count: done, of: order.length })}</p>
      <ol className="px-5 py-3">
        {order.map((step) => (
          <Step
            key={step}
            step={step}
            isDone={data.steps[step]}
            onFollow={() => step === 'settings' && mutate({ establishmentId, settingsSeen: true })}
          />
        ))}
      </ol>
    </Card>
  );
}

type StepProps = { step: (typeof order)[number]; isDone: boolean; onFollow(): void };

function Step({ step, isDone, onFollow }: StepProps) {
  const t = useTranslate();
  const href = useHrefOf(step);
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <li className="flex min-h-10 items-center gap-3">
      <Icon aria-hidden="true" className={`size-5 shrink-0 ${isDone ? 'text-good-ink' : 'text-faint'}`} />
      <Link href={href} onClick={onFollow}>
        {t(`firstSteps.${step}`)}
      </Link>
      {isDone && <VisuallyHidden>{t('firstSteps.done')}</VisuallyHidden>}
    </li>
  );
}

function useHrefOf(step: StepProps['step']): string {
  const locale = useLocale();
  const hrefOf = usePanelHref();
  if (step === 'message') return listPath('messages', locale, 'admin');
  return hrefOf(step === 'people' ? 'import' : step);
}
