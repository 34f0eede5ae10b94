import { Clock } from 'lucide-react';
import { isStaff } from '../../shared/may.ts';
import type { Membership } from '../../shared/me.ts';
import type { Conversation } from '../../shared/public.ts';
import { closedUntil } from '../../shared/telling-hours.ts';
import { counterpartOf, othersIn } from '../conversations/name-of.ts';
import { useNow } from '../conversations/use-now.ts';
import { useZone } from '../conversations/use-zone.ts';
import { isolated } from '../i18n/isolated.ts';
import { layerWords } from '../i18n/layer-words.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { sayTime } from '../later/times.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { isHeld } from './is-held.ts';
import { NoteLine } from './note-line.tsx';
import { TellNow } from './tell-now.tsx';
import { useOwnLast } from './use-own-last.ts';

type Props = { conversation: Conversation };

/** Says before something is sent that it is told later, while the hours of the school are over for those who read it; whoever may has their last message told at once. */
export function ToldLater({ conversation }: Props) {
  const { myId } = useLive();
  const membership = useMembershipIn(conversation.establishmentId);
  const nowMs = useNow();
  const until = membership ? toldAt(conversation, membership, nowMs, myId) : null;
  return (
    <PartTexts parts={layerWords}>
      {until && (
        <div className="flex flex-wrap items-center gap-x-3 px-1 text-xs text-soft">
          <Line conversation={conversation} until={until} nowMs={nowMs} />
          {membership?.may.announceUrgently && <TellLast {...{ conversation, membership, nowMs }} />}
        </div>
      )}
    </PartTexts>
  );
}

type TellLastProps = Props & { membership: Membership; nowMs: number };

function TellLast({ conversation, membership, nowMs }: TellLastProps) {
  const { myId } = useLive();
  const last = useOwnLast(conversation);
  return last && isHeld(last, conversation, membership, { nowMs, myId }) && <TellNow key={last.id} message={last} />;
}

function Line({ conversation, until, nowMs }: Props & { until: Date; nowMs: number }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const time = sayTime(until, nowMs, locale, useZone(conversation.establishmentId));
  const counterpart = counterpartOf(conversation, myId);
  const text = counterpart
    ? t('hours.told.one', { name: isolated(counterpart.name), time })
    : t('hours.told.all', { time });
  return <NoteLine icon={Clock} text={text} />;
}

/** Null where they are told at once: at this hour, or because all of them are staff, as is who writes. */
function toldAt(conversation: Conversation, { role, hours, establishment }: Membership, nowMs: number, myId: string) {
  if (!hours) return null;
  const others = othersIn(conversation, myId);
  if (isStaff(role) && others.every((one) => isStaff(one.role))) return null;
  return others.length === 0 ? null : closedUntil(hours, establishment.timezone, new Date(nowMs));
}
