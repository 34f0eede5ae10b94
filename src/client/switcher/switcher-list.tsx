import { useState } from 'react';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { useContacts } from '../people/use-contacts.ts';
import { PickList } from '../ui/pick-list.tsx';
import { Found } from './found.tsx';
import { isMeant } from './item.ts';
import type { SwitcherItem } from './item.ts';
import { useCommands } from './use-commands.tsx';
import { usePages } from './use-pages.tsx';
import { usePeople } from './use-people.tsx';
import { usePlaces } from './use-places.tsx';

export type SwitcherListProps = { role: Role; onDone(): void; onSignOut(): void };

/** So many of a kind: who does not find it among these types one more letter. */
const most = 8;
const nobody: readonly SwitcherItem[] = [];

/** What there is to go to and to do, by what is typed; before, the latest conversations, the pages and the commands. */
export function SwitcherList(props: SwitcherListProps) {
  return (
    <LayerTexts room="my-40">
      <List {...props} />
    </LayerTexts>
  );
}

function List({ role, onDone, onSignOut }: SwitcherListProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const meant = <Item extends SwitcherItem>(items: readonly Item[]) =>
    searching ? items.filter((item) => isMeant(item, typed)) : items;
  const places = meant(usePlaces(role, searching)).slice(0, most);
  const contacts = useContacts(typed);
  const found = usePeople(role, contacts, places);
  // Those who are here before the answer is are of what was typed before: Enter would begin a conversation with one who was not meant.
  const people = (contacts.state === 'found' ? found : meant(found)).slice(0, most);
  const groups = [
    { label: t(searching ? 'switcher.conversations' : 'switcher.recent'), items: places as readonly SwitcherItem[] },
    { label: t('switcher.people'), items: searching ? people : nobody },
    { label: t('switcher.pages'), items: meant(usePages(role)) },
    { label: t('switcher.commands'), items: meant(useCommands(onSignOut)) },
  ].filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <PickList
      label={t('switcher.label')}
      groups={groups}
      toText={({ text }) => text}
      toValue={({ id }) => id}
      renderItem={({ look }) => look}
      reasonAgainst={() => null}
      chosen={nobody}
      onPick={(item) => {
        onDone();
        item.go();
      }}
      typed={typed}
      onType={setTyped}
      searching={searching && contacts.state === 'searching'}
      answered={count > 0 || contacts.state !== 'searching'}
      before={searching && <Found typed={typed} count={count} contacts={contacts} />}
    />
  );
}
