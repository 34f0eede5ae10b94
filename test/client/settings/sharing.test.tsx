import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { SharingSection } from '../../../src/client/settings/sharing-section.tsx';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import type { Preferences, Shared } from '../../../src/shared/preferences.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const me = meAs('Leïla', ['Collège Jules-Verne', 'parent'], ['École Prévert', 'parent']);
const told: Shared = { sharesReceipts: true, sharesTyping: true, sharesPresence: true };
const atEach = (...tells: Partial<Shared>[]) =>
  me.memberships.map(({ establishment }, at) => ({
    establishmentId: establishment.id,
    tells: { ...told, ...tells[at] },
  }));

/** A server that keeps what it is told. */
function open(present: Preferences = { ...usualSettings, ...told, schools: atEach() }) {
  const set = vi.fn<(input: Partial<Shared>) => unknown>((input) => ({ ...Object.assign(present, input) }));
  const answers = { 'account.preferences': () => ({ ...present }), 'account.setPreferences': set };
  const shown = stage(<SharingSection />, { me, path: '/fr/settings/sharing', answers });
  const on = async () => {
    const switches = await screen.findAllByRole<HTMLInputElement>('switch');
    return switches.map(({ checked }) => checked);
  };
  return { ...shown, set, present, on };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('switch', { name: new RegExp(name) }));

test('[CLIENT171] what is chosen is shown at once, kept, and nothing else is touched', async () => {
  const { set, on } = open();
  let answer = () => {};
  set.mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve({ ...told, schools: atEach() }))));
  await press('Que j’écris');
  expect(await on()).toEqual([true, false, true]);
  await press('Ce que j’ai lu');
  expect(set.mock.calls).toEqual([[{ sharesTyping: false }], [{ sharesReceipts: false }]]);
  await waitFor(async () => expect(await on()).toEqual([false, false, true]));
  act(() => answer());
  await waitFor(async () => expect(await on()).toEqual([true, true, true]));
});

test('[CLIENT171] a choice that is refused is taken back and said, and can be made again', async () => {
  const { set, on } = open();
  set.mockImplementationOnce(() => {
    throw refused('rate.exceeded', 'TOO_MANY_REQUESTS', 1_000);
  });
  await press('Si je suis là');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Un peu trop vite. Patientez un instant, puis réessayez.',
  );
  expect(await on()).toEqual([true, true, true]);
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(async () => expect(await on()).toEqual([true, true, false]));
});

test('[CLIENT171] what was chosen on another device is shown when the bell rings', async () => {
  const { live, present, on } = open();
  expect(await on()).toEqual([true, true, true]);
  Object.assign(present, { sharesReceipts: false });
  act(() => askWhatRang(live, new Set(['preferences'])));
  await waitFor(async () => expect(await on()).toEqual([false, true, true]));
});

test('[CLIENT171] where no school lets it be told there is nothing to choose, and it says so; where one does, which does not', async () => {
  open({
    ...usualSettings,
    ...told,
    schools: atEach({ sharesReceipts: false, sharesPresence: false }, { sharesPresence: false }),
  });
  const [receipts, typing, presence] = await screen.findAllByRole<HTMLInputElement>('switch');
  expect([receipts!.disabled, typing!.disabled, presence!.disabled]).toEqual([false, false, true]);
  expect([receipts!.checked, typing!.checked, presence!.checked]).toEqual([true, true, false]);
  const helpOf = (one: HTMLElement) => document.getElementById(one.getAttribute('aria-describedby')!)!.textContent;
  expect(helpOf(receipts!)).toContain('Collège Jules-Verne');
  expect(helpOf(receipts!)).not.toContain('École Prévert');
  expect(helpOf(typing!)).not.toContain('Collège');
  expect(helpOf(presence!)).toMatch(/Jules-Verne.* et .*Prévert/);
});
