import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { open, out, press } from './open-one.tsx';

test('[ANNOUNCE12] an admin says why in their own words before they recall what somebody else announced', async () => {
  const { held, recalls } = open(out, { me: meAs('Omar', ['Collège Jules-Verne', 'admin']) });
  await press('Rappeler');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'Rappeler' }));
  expect(await dialog.findByText(/^Dites pourquoi/)).toBeDefined();
  expect(recalls).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Raison' }), 'Mauvaise date');
  held.fail = refused('announcement.notOut', 'CONFLICT');
  await userEvent.click(dialog.getByRole('button', { name: 'Rappeler' }));
  expect(await dialog.findByText('Cette annonce n’est pas partie.')).toBeDefined();
  held.fail = null;
  await userEvent.click(dialog.getByRole('button', { name: 'Rappeler' }));
  await screen.findByText('L’annonce est rappelée.');
  expect(recalls.map(({ reason }) => reason)).toEqual(['Mauvaise date', 'Mauvaise date']);
});

test('[ANNOUNCE12] its author recalls it without saying why', async () => {
  const { recalls } = open(out);
  await press('Rappeler');
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Rappeler' }));
  await screen.findByText('L’annonce est rappelée.');
  expect(recalls).toEqual([{ id: 'sent' }]);
});
