import { useRef, useState } from 'react';
import type { AnnouncementAudience } from '../../shared/announcements.ts';
import { fresh } from '../admin/fresh.ts';
import { joined } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { isFailing } from '../live/is-failing.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { useUi } from '../ui/ui-context.ts';

type Props = { establishmentId: string; audience: AnnouncementAudience };

/** How many it goes to, as the server counts them, and who they are, a page at a time. Keyed by its audience: the count of another is never shown. */
export function AudienceCount({ establishmentId, audience }: Props) {
  const t = useTranslate();
  const { explain } = useUi();
  const [after, setAfter] = useState<string>();
  const asked = trpc.announcements.preview.useQuery({ establishmentId, audience, after }, fresh);
  if (isFailing(asked) && asked.failureReason)
    return <ErrorNote onRetry={() => void asked.refetch()}>{explain(asked.failureReason, 'action').text}</ErrorNote>;
  const { data } = asked;
  return (
    <div className="space-y-1 rounded-xl bg-sunken px-4 py-3 text-sm">
      <p role="status" className="font-semibold">
        {data ? t('announcing.count', { count: data.count }) : t('ui.opening')}
      </p>
      {data && data.outOfReach > 0 && <p>{t('announcing.outOfReach', { count: data.outOfReach })}</p>}
      {data && data.count > 0 && (
        <Names
          names={data.people.map(({ name }) => name)}
          onFirst={after === undefined ? null : () => setAfter(undefined)}
          onNext={data.next === null ? null : () => setAfter(data.next ?? undefined)}
        />
      )}
    </div>
  );
}

type NamesProps = { names: readonly string[]; onFirst: (() => void) | null; onNext: (() => void) | null };

function Names({ names, onFirst, onNext }: NamesProps) {
  const t = useTranslate();
  const summary = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(summary);
  return (
    <details {...keptFocus}>
      <summary
        ref={summary}
        className="min-h-9 cursor-pointer py-1.5 font-medium text-accent-ink pointer-coarse:min-h-11"
      >
        {t('announcing.names')}
      </summary>
      <p className="text-soft wrap-anywhere">{joined(names, useLocale())}</p>
      {onFirst && (
        <Button variant="quiet" size="small" onClick={onFirst}>
          {t('announcing.firstNames')}
        </Button>
      )}
      {onNext && (
        <Button variant="quiet" size="small" onClick={onNext}>
          {t('announcing.nextNames')}
        </Button>
      )}
    </details>
  );
}
