import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { partsOf, shortcutOf } from '../../../src/client/shortcuts/shortcut-of.ts';
import { ShortcutsDialog } from '../../../src/client/shortcuts/shortcuts-dialog.tsx';
import { shortcuts, shortcutsOf } from '../../../src/client/shortcuts/shortcuts.ts';
import { signKeys } from '../../../src/client/shortcuts/sign-keys.ts';
import { useShortcuts } from '../../../src/client/shortcuts/use-shortcuts.ts';
import { box, showChat } from '../chat.tsx';
import { newStand, show } from '../live-stage.tsx';

function pressOf(keys: string) {
  const { held, key } = partsOf(keys);
  const holds = (one: string) => held.includes(one);
  return { key, altKey: holds('Alt'), shiftKey: holds('Shift'), ctrlKey: holds('Mod'), metaKey: false };
}

test('[CLIENT92] what is listed is what the page acts on: each key is one shortcut of its place', () => {
  for (const place of ['page', 'composer', 'thread'] as const) {
    for (const name of shortcutsOf(place)) {
      for (const keys of shortcuts[name].keys) expect([keys, shortcutOf(pressOf(keys), place)]).toEqual([keys, name]);
    }
  }
  expect(shortcutOf({ ...pressOf('Enter'), isComposing: true }, 'composer')).toBeNull();
  // On some keyboards "/" is written with Shift, on some without.
  expect(shortcutOf({ ...pressOf('Mod+/'), shiftKey: true }, 'page')).toBe('shortcuts.show');
  expect(shortcutOf({ ...pressOf('ArrowDown'), altKey: true, ctrlKey: true }, 'page')).toBeNull();
});

test('[CLIENT92] with Ctrl held a letter is the one of its key, on an Arabic keyboard and with the capitals locked too', () => {
  const arabic = { ...pressOf('Mod+ر'), code: 'KeyK' };
  expect(shortcutOf(arabic, 'page')).toBe('switcher.show');
  expect(shortcutOf({ ...pressOf('Mod+K') }, 'page')).toBe('switcher.show');
  expect(shortcutOf({ ...pressOf('Mod+Shift+K') }, 'page')).toBeNull();
  expect(shortcutOf({ ...arabic, ctrlKey: false }, 'page')).toBeNull();
  expect(shortcutOf({ ...pressOf('Mod+Shift+x') }, 'composer')).toBe('composer.strike');
});

test('[CLIENT92] every shortcut of the page has somebody who acts on it', async () => {
  const done: string[] = [];
  function Page() {
    const acts = shortcutsOf('page').map((name) => [name, () => done.push(name) > 0]);
    useShortcuts(Object.fromEntries(acts));
    return null;
  }
  show(<Page />, newStand({}));
  for (const name of shortcutsOf('page')) {
    const before = done.length;
    const { keys } = shortcuts[name];
    for (const one of keys) expect(fireEvent.keyDown(document.body, pressOf(one))).toBe(false);
    expect(done.slice(before)).toEqual(keys.map(() => name));
  }
});

test('[CLIENT228] “?” alone shows them, unless that is turned off; no other sign is a shortcut by itself', async () => {
  const alone = Object.values(shortcuts).flatMap(({ place, keys }) =>
    place === 'page' ? keys.filter((one) => one.length === 1) : [],
  );
  expect(alone).toEqual(['?']);
  showChat({ first: 'conversation' });
  await box();
  for (const key of ['/', 'k', 'ر']) expect(fireEvent.keyDown(document.body, { key })).toBe(true);
  signKeys.set('off');
  expect(fireEvent.keyDown(document.body, { key: '?' })).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
  signKeys.set('on');
  expect(fireEvent.keyDown(document.body, { key: '?' })).toBe(false);
  expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeDefined();
});

test('[CLIENT92] Ctrl and “/” list them all in the reader’s words', async () => {
  showChat({ first: 'conversation' });
  await userEvent.type(await box(), 'Et demain ?');
  expect((await box()).value).toBe('Et demain ?');
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  const dialog = within(await screen.findByRole('dialog', { name: 'Raccourcis clavier' }));
  expect(await dialog.findAllByRole('listitem')).toHaveLength(Object.keys(shortcuts).length);
  const send = dialog.getByText('Envoyer').closest('li');
  expect(send?.textContent).toBe('EnvoyerEntréeCtrlEntrée');
});

test('[CLIENT92] Ctrl and “/” list them from where one writes too', async () => {
  showChat({ first: 'conversation' });
  fireEvent.keyDown(await box(), { key: '/', ctrlKey: true });
  expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeDefined();
});

test.each(['fr', 'en', 'ar'] as const)('[CLIENT92] in %s no shortcut is without words', async (locale) => {
  show(<ShortcutsDialog open onClose={vi.fn<() => void>()} />, newStand({}), { locale });
  for (const { textContent } of await screen.findAllByRole('listitem'))
    expect(textContent).not.toMatch(/shortcut\.|key\./);
});
