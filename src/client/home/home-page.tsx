import { useState } from 'react';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { Greeting } from './greeting.tsx';
import { LatestConversations } from './latest-conversations.tsx';
import { Reach } from './reach.tsx';
import { useWriteTo } from './use-write-to.ts';

/** One's home: what waits to be read, the latest conversations, and whom one can write to. */
export function HomePage({ role }: { role: Role }) {
  const t = useTranslate();
  const [searching, setSearching] = useState(false);
  const writeTo = useWriteTo(role);
  useSchoolTitle(t('nav.home'));
  const write = () => setSearching(true);
  return (
    <div className="mx-auto w-full max-w-5xl space-y-8 px-4 py-8 sm:px-6 sm:py-12">
      <Greeting role={role} onWrite={write} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <LatestConversations role={role} onWrite={write} />
        <Reach role={role} />
      </div>
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
