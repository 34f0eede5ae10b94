import { useState } from 'react';
import type { OwnExport } from '../../shared/account.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';

/** How far the gathering is, what is ready, and the button that begins it. */
export function OwnData({ present }: { present: OwnExport | null }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <div id="data-begin" className="space-y-3">
      {present?.state === 'gathering' && <Gathering present={present} />}
      {present?.state === 'failed' && <ErrorNote>{t('data.failed')}</ErrorNote>}
      {present?.state === 'ready' && present.readyUntil && (
        <>
          <Notice tone="good" role="status">
            {t('data.ready', { date: dayYearAndClock(present.readyUntil, locale) })}
          </Notice>
          {/* No link of the app's own, which would look for a page of that address. */}
          <a href={`/exports/${present.id}/preau.zip`} download className={buttonLook('primary', 'normal')}>
            {t('data.download')}
          </a>
        </>
      )}
      {present?.state !== 'gathering' && <Begin nextAt={present?.nextAt ?? null} />}
    </div>
  );
}

function Gathering({ present: { done, total } }: { present: OwnExport }) {
  const t = useTranslate();
  const note = total === null ? undefined : t('data.making.of', { count: done, of: total });
  return (
    <div role="status" className="space-y-2">
      <Progress label={t('data.making')} value={total ? done / total : null} note={note} />
      <p className="text-sm text-soft">{t('data.making.help')}</p>
    </div>
  );
}

/** Where it was asked for within a day there is no button, and it says from when there is. */
function Begin({ nextAt }: { nextAt: Date | null }) {
  const t = useTranslate();
  const locale = useLocale();
  const { client } = useLive();
  const utils = trpc.useUtils();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    setBusy(true);
    setProblem(null);
    try {
      utils.account.export.setData(undefined, await client.account.beginExport.mutate({ locale }));
    } catch (error) {
      setProblem(t(sentenceOf(error)));
      void utils.account.export.invalidate();
    }
    setBusy(false);
  };
  if (nextAt) return <p className="text-sm text-soft">{t('data.next', { date: dayYearAndClock(nextAt, locale) })}</p>;
  return (
    <>
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" busy={busy} onClick={() => void begin()}>
          {t('data.begin')}
        </Button>
        <span className="text-sm text-soft">{t('data.once')}</span>
      </div>
    </>
  );
}
