import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import { plain } from '../chat.tsx';
import { form, open, place, press } from './open-one.tsx';
import { sentOne } from './sent-one.ts';

const begun: Written = { ...nothingWritten, title: 'Photo de classe', body: 'Lundi' };

test('[CLIENT251] what is taken back is in the form again, where nothing else was begun', async () => {
  const { places, title } = open();
  await press('Reprendre');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(title()).toBe('Sortie');
});

test('[CLIENT255] what was begun meanwhile is not written over by what is taken back, but once its author says so', async () => {
  const { held, places, title } = open({}, { form: begun });
  await press('Reprendre');
  const question = await screen.findByRole('alertdialog');
  expect(plain(question)).toContain('« Photo de classe » est dans le formulaire');
  expect(held.one.state).toBe('takenBack');
  await userEvent.click(within(question).getByRole('button', { name: 'Garder celle-là' }));
  await screen.findByText('Reprise : rien n’est parti');
  expect([title(), places().at(-1)]).toEqual(['Photo de classe', '/fr/teachers/annoncer/sent']);
  await press('Reprendre l’écriture');
  await press('Remplacer');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(title()).toBe('Sortie');
});

test('[CLIENT274] one that goes out later says when, and is taken back until then', async () => {
  const { title } = open({ dueAt: new Date(Date.now() + 30 * 86_400_000) });
  expect(await screen.findByText(/^Part \d.* 20\d\d.*\d\d:\d\d$/)).toBeDefined();
  expect(screen.queryByRole('timer')).toBeNull();
  await press('Reprendre');
  await waitFor(() => expect(title()).toBe('Sortie'));
});

const { establishmentId, audience } = sentOne();
const unanswered: Written = {
  ...nothingWritten,
  establishmentId,
  groups: audience.groups,
  title: 'Sortie ',
  body: 'Vendredi',
  day: '2027-01-15',
  sending: { id: 'sent', wanted: '{}' },
};

test('[CLIENT255] what was sent from the form and not answered there is taken back into it unasked, with its date', async () => {
  const { kept, places } = open({}, { form: unanswered });
  await press('Reprendre');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(kept.get(place)).toMatchObject({ title: 'Sortie', day: '2027-01-15', sending: null });
});

test('[CLIENT255] what was changed in the form after it was sent is not written over by what is taken back', async () => {
  const { kept } = open({}, { form: { ...unanswered, body: 'Vendredi à huit heures' } });
  await press('Reprendre');
  const question = within(await screen.findByRole('alertdialog'));
  await userEvent.click(question.getByRole('button', { name: 'Garder celle-là' }));
  expect(kept.get(place)).toMatchObject({ body: 'Vendredi à huit heures' });
});
