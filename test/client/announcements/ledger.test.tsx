import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open, out, press } from './open-one.tsx';

test('[CLIENT254] of each it says what became of devices and mails, and of whoever shares with nobody what they read neither', async () => {
  const row = { photo: null, role: 'parent' as const, acknowledgedAt: null, told: null };
  open(
    { state: 'published', publishedAt: new Date() },
    {
      rows: [
        { ...row, userId: 'a', name: 'Amel', state: 'unseen', mailed: 'sent' },
        { ...row, userId: 'b', name: 'Bilal', state: 'unseen', mailed: 'refused' },
        { ...row, userId: 'c', name: 'Chloé', state: 'notShared', mailed: null },
      ],
    },
  );
  // A narrow page says what each is.
  const cellsOf = async (name: string) => {
    const line = (await screen.findByText(name)).closest('tr')!;
    return [...line.querySelectorAll('td')].map((cell) => cell.textContent).slice(-2);
  };
  expect(await cellsOf('Amel')).toEqual(['AppareilsAucun appareil', 'E-mailEnvoyé']);
  expect(await cellsOf('Bilal')).toEqual(['AppareilsAucun appareil', 'E-mailRefusé par leur adresse']);
  expect(await cellsOf('Chloé')).toEqual(['Appareils', 'E-mail']);
});

test('[CLIENT254] the silent are reminded by one press, and a second within twelve hours says why it does nothing', async () => {
  const { reminders } = open({ ...out, importance: 'acknowledgement' });
  await press('Relancer 2 personnes');
  await screen.findByText('2 personnes sont relancées.');
  await screen.findByText(/^Relancés /);
  await press('Relancer 2 personnes');
  await screen.findByText(/il y a moins de douze heures/);
  expect(reminders).toEqual([{ id: 'sent' }]);
});

test('[CLIENT293] the ledger says how far telling has come, and nothing of mails where there are none', async () => {
  open({ state: 'published', publishedAt: new Date() });
  const bar = await screen.findByRole('progressbar', { name: 'Appareils prévenus' });
  expect(bar.getAttribute('aria-valuetext')).toBe('1 sur 2');
  expect(screen.queryByRole('progressbar', { name: 'E-mails envoyés' })).toBeNull();
});

test('[CLIENT299] whom nothing has reached is said to be coming, asked anew by itself, and no letter is offered meanwhile', async () => {
  const ledger = { unreached: null as number | null };
  open(out, { ledger });
  const filter = await screen.findByLabelText('Filtrer');
  await screen.findByRole('option', { name: 'Que rien n’a atteint (…)' });
  await userEvent.selectOptions(filter, 'unreached');
  await screen.findByText(/^On saura dans quelques secondes/);
  expect([screen.queryByText('Personne dans cette liste'), screen.queryByRole('link', { name: /^Imprimer/ })]).toEqual([
    null,
    null,
  ]);
  ledger.unreached = 2;
  expect(await screen.findByRole('link', { name: 'Imprimer 2 lettres' }, { timeout: 10_000 })).toBeDefined();
  expect(screen.queryByText(/^On saura dans quelques secondes/)).toBeNull();
});
