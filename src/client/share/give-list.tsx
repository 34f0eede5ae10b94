import { useState } from 'react';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useContacts } from '../people/use-contacts.ts';
import { Found } from '../switcher/found.tsx';
import { PickList } from '../ui/pick-list.tsx';
import type { Shared } from './kept-share.ts';
import { useGive } from './use-give.ts';
import { useTargets } from './use-targets.tsx';
import type { Target } from './use-targets.tsx';

const nobody: readonly Target[] = [];

/** To whom it goes: the latest conversations, and anybody to whom the reader may write by what is typed. Who cannot be given it says why. */
export function GiveList({ shared, role }: { shared: Shared; role: Role }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const contacts = useContacts(typed);
  const { places, people } = useTargets(role, typed, shared.files.length > 0, contacts.found);
  const { give, busy } = useGive(shared, role);
  const groups = [
    { label: t(searching ? 'switcher.conversations' : 'switcher.recent'), items: places },
    { label: t('switcher.people'), items: people },
  ].filter(({ items }) => items.length > 0);
  const count = places.length + people.length;
  return (
    <section
      aria-label={t('share.to')}
      aria-busy={busy}
      className="overflow-hidden rounded-2xl border border-line bg-surface pt-3 shadow-card"
    >
      <PickList
        label={t('share.to')}
        groups={groups}
        toText={({ text }) => text}
        toValue={({ id }) => id}
        renderItem={(target) => <TargetLine {...target} />}
        reasonAgainst={({ reason }) => reason}
        chosen={nobody}
        onPick={give}
        typed={typed}
        onType={setTyped}
        searching={searching && contacts.state === 'searching'}
        answered={count > 0 || contacts.state !== 'searching'}
        before={searching && <Found typed={typed} count={count} contacts={contacts} />}
      />
    </section>
  );
}

function TargetLine({ look, reason }: Target) {
  return (
    <span className="block">
      {look}
      {reason !== null && <span className="mt-0.5 block ps-14 text-sm text-pretty text-soft">{reason}</span>}
    </span>
  );
}
