import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Role } from '../../shared/public.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useNow } from '../conversations/use-now.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { OutlineBlocks } from '../layout/outline-blocks.tsx';
import { useLive } from '../live/live.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { newLayer } from '../ui/layer.ts';
import { WhenHere } from '../ui/when-here.tsx';
import { Greeting } from './greeting.tsx';
import { todayOf } from './today.ts';
import { TodayCards } from './today-cards.tsx';
import { useWriteTo } from './use-write-to.ts';

type Props = {
  role: Role;
  /** What this role finds above its conversations. */
  before?: ReactNode;
  /** What stands beside them. */
  beside: ReactNode;
  /** What stands beside them is on its way: shown later, it would push away what is there. */
  isComing?: boolean;
};

const invitation = newLayer(async () => (await import('../push/invitation.tsx')).Invitation);

/** What waits to be read and to be answered, what is new, and whom one can write to. */
export function TodayView({ role, before, beside, isComing = false }: Props) {
  const t = useTranslate();
  const { myId } = useLive();
  const now = useNow();
  const [searching, setSearching] = useState(false);
  const { conversations, isPending: isAsked, failing, retry } = useConversations();
  const isPending = isAsked || isComing;
  const writeTo = useWriteTo(role);
  const today = todayOf(conversations, myId, role, now);
  const write = () => setSearching(true);
  return (
    <div className="space-y-6">
      <Greeting role={role} first={today.toRead[0]} onWrite={write} />
      {before}
      {isPending && !failing && <OutlineBlocks />}
      {failing && (
        <ErrorNote look="page" onRetry={retry}>
          {t('home.latest.failed')}
        </ErrorNote>
      )}
      {!isPending && !failing && <TodayCards role={role} today={today} beside={beside} onWrite={write} />}
      <WhenHere layer={invitation} props={{ look: 'card' }} />
      <ContactSearch
        open={searching}
        onClose={() => setSearching(false)}
        onChoose={(contact) => {
          setSearching(false);
          void writeTo(contact);
        }}
      />
    </div>
  );
}
