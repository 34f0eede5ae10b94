import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import type { Zone } from '../conversations/when.ts';
import { FileCard } from '../files/file-card.tsx';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { applyChange } from '../live/apply-event.ts';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useMentionBox } from '../mentions/use-mention-box.ts';
import { useAttempt } from '../messages/use-attempt.ts';
import { Button } from '../ui/button.tsx';
import { ChangeForm } from './change-form.tsx';
import { sayTime } from './times.ts';
import { useTakeBack } from './use-take-back.ts';
import { askWaiting } from './use-waiting.ts';

type Props = { conversation: Conversation; waiting: Scheduled; zone: Zone };

/** One of what waits: when it is sent or why it was not, what it says, and what can be done with it. */
export function WaitingItem({ conversation, waiting, zone }: Props) {
  const { shown } = useMentionBox(conversation, waiting.body, unchanged);
  const [changing, setChanging] = useState(false);
  return (
    <li className="space-y-2 py-3">
      <When waiting={waiting} zone={zone} />
      <Files waiting={waiting} />
      {changing ? (
        <ChangeForm conversation={conversation} waiting={waiting} zone={zone} onClose={() => setChanging(false)} />
      ) : (
        <>
          {shown !== '' && (
            <blockquote dir="auto" className="wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
              {shown}
            </blockquote>
          )}
          <Doings waiting={waiting} onChange={() => setChanging(true)} />
        </>
      )}
    </li>
  );
}

const unchanged = () => undefined;

function When({ waiting: { at, refused }, zone }: Omit<Props, 'conversation'>) {
  const t = useTranslate();
  const locale = useLocale();
  const time = sayTime(at, serverNow(), locale, zone);
  if (refused === null) return <p className="text-sm font-semibold text-accent-ink">{t('later.at', { time })}</p>;
  return (
    <div className="flex gap-2 text-sm text-danger-ink">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p>
        <strong>{t('later.notSent')}</strong>
        <span>{` · ${t('later.wasDue', { time })}`}</span>
        <span className="block">{t(refused)}</span>
      </p>
    </div>
  );
}

function Files({ waiting: { attachments } }: Pick<Props, 'waiting'>) {
  if (attachments.length === 0) return null;
  return (
    <ul className="grid gap-1 sm:grid-cols-2">
      {attachments.map((file) => (
        <li key={file.id} className="min-w-0 rounded-xl bg-sunken">
          <FileCard file={file} />
        </li>
      ))}
    </ul>
  );
}

function Doings({ waiting, onChange }: { waiting: Scheduled; onChange(): void }) {
  const t = useTranslate();
  const live = useLive();
  const attempt = useAttempt();
  const takeBack = useTakeBack();
  const send = async () => {
    const message = await live.client.sendScheduled.mutate({ id: waiting.id });
    applyChange(live, { type: 'message', message });
    await askWaiting(live.queryClient);
  };
  return (
    <div className="flex flex-wrap justify-end gap-1">
      <Button variant="quiet" size="small" onClick={() => takeBack(waiting)}>
        {t('later.takeBack')}
      </Button>
      <Button variant="quiet" size="small" onClick={onChange}>
        {t('later.change')}
      </Button>
      <Button variant="secondary" size="small" onClick={() => void attempt(send)}>
        {t('later.now')}
      </Button>
    </div>
  );
}
