import type { Conversation } from '../../shared/public.ts';
import { nameOf } from '../conversations/name-of.ts';
import { useKinOf } from '../conversations/use-kin-of.ts';
import { useNow } from '../conversations/use-now.ts';
import { activeAt } from '../conversations/list.ts';
import { dayName } from '../conversations/when.ts';
import { todayOf } from '../home/today.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useZone } from '../conversations/use-zone.ts';
import { OneLine } from '../ui/one-line.tsx';

type Props = { conversations: Conversation[]; myId: string; onOpen(conversation: Conversation): void };

/** Who was read and not answered, with since when; who has waited longest comes first. Nothing where nobody waits. */
export function Waiting({ conversations, myId, onOpen }: Props) {
  const t = useTranslate();
  const { toAnswer } = todayOf(conversations, myId, 'teacher', useNow());
  const kinOf = useKinOf(toAnswer, myId);
  if (toAnswer.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t('class.waiting')}</h2>
      <ul>
        {toAnswer.map((conversation) => (
          <li key={conversation.id}>
            <Row {...{ conversation, myId, onOpen }} kin={kinOf(conversation)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'conversations'> & { conversation: Conversation; kin: string | null };

function Row({ conversation, myId, kin, onOpen }: RowProps) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(conversation.establishmentId);
  const since = dayName(activeAt(conversation), useNow(), locale, zone);
  return (
    <button
      type="button"
      onClick={() => onOpen(conversation)}
      className="-mx-2 block w-[calc(100%+1rem)] rounded-xl px-2 py-1.5 text-start hover:bg-sunken"
    >
      <OneLine className="font-medium">{nameOf(conversation, myId, locale)}</OneLine>
      {kin && <span className="block truncate text-sm text-faint">{kin}</span>}
      <span className="block text-sm text-soft">{t('class.waiting.since', { date: since })}</span>
    </button>
  );
}
