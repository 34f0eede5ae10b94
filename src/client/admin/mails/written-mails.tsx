import { useState } from 'react';
import type { WrittenMail } from '../../../shared/mails.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Answered } from '../../layout/answered.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';

/** While some of it waits its progress is asked for again. */
const againMs = 3_000;

/** What was written before, how far each has come, and what can still be stopped. */
export function WrittenMails() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [before, setBefore] = useState<Date>();
  const asked = trpc.admin.emails.useQuery(
    { establishmentId, ...(before && { before }) },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.items.some(({ waiting }) => waiting > 0) ? againMs : false),
    },
  );
  return (
    <section aria-label={t('email.written')} className="max-w-2xl space-y-4">
      <h2 className="text-lg font-semibold">{t('email.written')}</h2>
      <Answered asked={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p className="text-soft">{t('email.noneYet')}</p>}
            <ul className="space-y-4">
              {items.map((mail) => (
                <li key={mail.id} className="space-y-3 rounded-2xl border border-line bg-surface p-4">
                  <OneWritten mail={mail} />
                </li>
              ))}
            </ul>
            {before && (
              <Button variant="quiet" onClick={() => setBefore(undefined)}>
                {t('outbox.newest')}
              </Button>
            )}
            {next && (
              <Button variant="secondary" onClick={() => setBefore(next)}>
                {t('outbox.older')}
              </Button>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function OneWritten({ mail }: { mail: WrittenMail }) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const { subject, body, authorName, people, waiting, handedOver, bounced, skipped, writtenAt } = mail;
  const name = isolated(authorName ?? t('outbox.nobody'));
  return (
    <>
      <h3 className="font-semibold wrap-anywhere">
        <bdi>{subject}</bdi>
      </h3>
      <p className="text-sm text-soft">{t('email.by', { name, time: dayYearAndClock(writtenAt, locale, timezone) })}</p>
      <details>
        <summary className="min-h-9 cursor-pointer py-1.5 font-medium text-accent-ink pointer-coarse:min-h-11">
          {t('email.read')}
        </summary>
        <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {body}
        </p>
      </details>
      <Progress
        label={t('email.progress')}
        value={people === 0 ? 1 : (people - waiting) / people}
        note={t('email.left', { count: people - waiting, of: people })}
      />
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <li>{t('email.handedOver', { count: handedOver })}</li>
        <li>{t('email.bounced', { count: bounced })}</li>
        <li>{t('email.skipped', { count: skipped })}</li>
      </ul>
      {waiting > 0 && <StopButton mail={mail} />}
    </>
  );
}

function StopButton({ mail: { id, subject, waiting } }: { mail: WrittenMail }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const stop = async () => {
    const isDone = await confirm({
      title: t('email.stop.ask', { name: isolated(subject), count: waiting }),
      text: t('outbox.stop.text'),
      doLabel: t('outbox.stop.do'),
      tone: 'danger',
      act: () => change((admin, establishmentId) => admin.stopEmail.mutate({ establishmentId, id })),
    });
    if (isDone) toast({ tone: 'good', text: t('outbox.stop.done') });
  };
  return (
    <Button
      variant="secondary"
      size="small"
      aria-label={t('email.stop.of', { name: isolated(subject) })}
      onClick={() => void stop()}
    >
      {t('outbox.stop.do')}
    </Button>
  );
}
