import { CalendarClock, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { serverNow } from '../live/server-clock.ts';
import { BoxNote } from './box-note.tsx';
import { laterWords } from './later-words.ts';
import { sayTime } from './times.ts';
import { useWaiting } from './use-waiting.ts';
import { WaitingDialog } from './waiting-dialog.tsx';

export type WaitingBarProps = { conversation: Conversation };

/** Above the box: how much of the reader's waits here for its time, or was refused at its time, and the way to it. */
export function WaitingBar(props: WaitingBarProps) {
  const waiting = useWaiting().filter(({ conversationId }) => conversationId === props.conversation.id);
  const [open, setOpen] = useState(false);
  if (open && waiting.length === 0) setOpen(false);
  return (
    <PartTexts parts={laterWords}>
      {waiting.length > 0 && <Line {...props} waiting={waiting} onOpen={() => setOpen(true)} />}
      <WaitingDialog {...props} waiting={waiting} open={open} onClose={() => setOpen(false)} />
    </PartTexts>
  );
}

type LineProps = WaitingBarProps & { waiting: ReturnType<typeof useWaiting>; onOpen(): void };

function Line({ conversation, waiting, onOpen }: LineProps) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(conversation.establishmentId);
  const held = waiting.filter(({ refused }) => refused !== null).length;
  const coming = waiting.filter(({ refused }) => refused === null);
  const [next] = coming;
  const waits = t('later.waiting', { count: coming.length });
  const more = held > 0 ? waits : next && sayTime(next.at, serverNow(), locale, zone);
  return (
    <BoxNote
      icon={held > 0 ? CircleAlert : CalendarClock}
      text={held > 0 ? t('later.held', { count: held }) : waits}
      more={next && ` · ${more}`}
      tone={held > 0 ? 'danger' : 'soft'}
      told={held > 0}
      onOpen={onOpen}
    />
  );
}
