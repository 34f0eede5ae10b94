import { CalendarClock, CalendarPlus, Clock, Sunrise } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { bodyOf, charactersOf } from '../../shared/text.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useWaitingFiles } from '../files/use-waiting-files.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useStore } from '../live/store.ts';
import { composerBox } from '../messages/focus-composer.ts';
import { useAttempt } from '../messages/use-attempt.ts';
import { useLimits } from '../session/use-limits.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { ChooseTime } from './choose-time.tsx';
import { laterWords } from './later-words.ts';
import { offeredTimes, sayTime } from './times.ts';
import { useSchedule } from './use-schedule.ts';
import type { Written } from './use-schedule.ts';

export type LaterButtonProps = { conversation: Conversation };

/** Beside the button that sends: at which time what stands in the box is sent instead, with its files once the server has them all. */
export function LaterButton(props: LaterButtonProps) {
  return (
    <PartTexts parts={laterWords}>
      <Later {...props} />
    </PartTexts>
  );
}

function Later({ conversation }: LaterButtonProps) {
  const t = useTranslate();
  const zone = useZone(conversation.establishmentId);
  const schedule = useSchedule(conversation);
  const items = useItems(zone);
  const files = useWaitingFiles(conversation.id);
  const attempt = useAttempt();
  const [choosing, setChoosing] = useState<((at: Date) => Promise<void>) | null>(null);
  const { isSendable, read } = useBox(conversation.id, files.length > 0);
  const haveCome = files.every(({ state }) => state === 'here');
  const begin = () => schedule({ ...read(), attachmentIds: files.map(({ id }) => id) });
  const isGiven = useRef(false);
  const focusAfter = () => {
    const next = isGiven.current ? composerBox() : undefined;
    isGiven.current = false;
    return next;
  };
  const onTime = (at: Date) => {
    // Once nothing stands in the box this button has nothing to send later, and loses the focus.
    isGiven.current = true;
    const send = begin();
    void attempt(() => send(at));
  };
  const coming = [{ id: 'coming', label: t('later.send'), reason: t('later.filesFirst'), onSelect: () => undefined }];
  return (
    <span className="my-0.5">
      <Menu
        items={() => (haveCome ? items(onTime, () => setChoosing(begin)) : [coming])}
        focusAfter={focusAfter}
        trigger={<IconButton label={t('later.send')} icon={CalendarClock} disabled={!isSendable} className={narrow} />}
      />
      <ChooseTime
        open={choosing !== null}
        zone={zone}
        onChoose={async (at) => {
          await choosing?.(at);
          isGiven.current = true;
        }}
        onClose={() => setChoosing(null)}
        focusAfter={focusAfter}
      />
    </span>
  );
}

/** What stands in the box, read when it is wanted, and whether it can be sent: the button is drawn when that changes, and not for each letter. */
function useBox(conversationId: string, hasFiles: boolean) {
  const { drafts } = useLive();
  const { bodyCharacters } = useLimits();
  const isSendable = useStore(drafts.store, (all) => {
    const body = bodyOf(all[conversationId] ?? '');
    return (body !== '' || hasFiles) && charactersOf(body) <= bodyCharacters;
  });
  const read = (): Pick<Written, 'body' | 'about'> => ({
    body: bodyOf(drafts.store.get()[conversationId] ?? ''),
    about: drafts.about.get()[conversationId] ?? '',
  });
  return { isSendable, read };
}

/** On a phone it takes little from the text beside it. */
const narrow = 'w-8 @md:w-11';

const icons = { hour: Clock, tomorrow: Sunrise, monday: CalendarPlus };

function useItems(zone: ReturnType<typeof useZone>) {
  const t = useTranslate();
  const locale = useLocale();
  return (onTime: (at: Date) => void, onChoose: () => void): MenuItem[][] => {
    const now = serverNow();
    const offered = offeredTimes(now, zone).map(({ id, at }) => ({
      id,
      label: t(`later.${id}`, { time: sayTime(at, now, locale, zone) }),
      icon: icons[id],
      onSelect: () => onTime(at),
    }));
    return [offered, [{ id: 'choose', label: t('later.choose'), icon: CalendarClock, onSelect: onChoose }]];
  };
}
