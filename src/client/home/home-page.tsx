import { useState } from 'react';
import type { Role } from '../../shared/public.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useNow } from '../conversations/use-now.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { OutlineBlocks } from '../layout/outline.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { useLive } from '../live/live.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Greeting } from './greeting.tsx';
import { todayOf } from './today.ts';
import { TodayCards } from './today-cards.tsx';
import { useWriteTo } from './use-write-to.ts';

/** Today: what waits to be read and to be answered, what is new, and whom one can write to. */
export function HomePage({ role }: { role: Role }) {
  const t = useTranslate();
  const { myId } = useLive();
  const now = useNow();
  const [searching, setSearching] = useState(false);
  const { conversations, isPending, failing, retry } = useConversations();
  const writeTo = useWriteTo(role);
  useSchoolTitle(t('nav.home'));
  useArrival();
  const today = todayOf(conversations, myId, role, now);
  const write = () => setSearching(true);
  return (
    <div className="mx-auto w-full max-w-5xl space-y-6 px-4 py-6 sm:px-6 sm:py-10">
      <Greeting role={role} first={today.toRead[0]} onWrite={write} />
      {isPending && !failing && <OutlineBlocks />}
      {failing && (
        <ErrorNote look="page" onRetry={retry}>
          {t('home.latest.failed')}
        </ErrorNote>
      )}
      {!isPending && !failing && <TodayCards role={role} today={today} onWrite={write} />}
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
