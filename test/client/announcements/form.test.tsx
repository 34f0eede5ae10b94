import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AnnouncementAudience } from '../../../src/shared/announcements.ts';
import { meAs } from '../stage.tsx';
import { classId, newGate, open, person, send, write } from './form-stage.tsx';

test('[CLIENT250] how many it goes to and how many cannot be reached stands there before it is sent, and then where it waits', async () => {
  const { sent, places } = open();
  await write();
  expect(await screen.findByText('Ira à 3 personnes, un seul exemplaire chacune.')).toBeDefined();
  expect(screen.getByText(/^1 autre personne de ces groupes/)).toBeDefined();
  await send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.audience).toEqual({ groups: [{ kind: 'families', classId }], except: [] });
  await waitFor(() => expect(places().at(-1)).toBe(`/fr/teachers/annoncer/${sent[0]!.clientId}`));
});

test('[CLIENT250] a day without an hour is said at its place, and nothing is sent', async () => {
  const { sent } = open();
  await write();
  await userEvent.click(screen.getByRole('radio', { name: 'Lecture à confirmer' }));
  fireEvent.change(screen.getByLabelText('À confirmer avant le'), { target: { value: '2027-01-15' } });
  fireEvent.change(screen.getByLabelText('Heure'), { target: { value: '' } });
  expect(await screen.findByText('Choisissez aussi une heure.')).toBeDefined();
  await send();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText('Heure'), { target: { value: '08:00' } });
  await send();
  await waitFor(() => expect(sent).toMatchObject([{ acknowledgeBy: new Date('2027-01-15T07:00:00Z') }]));
});

test('[CLIENT250] while another audience is counted the count of the one before does not stand there', async () => {
  const counted = newGate();
  open({
    answers: {
      'announcements.preview': async ({ audience }: { audience: AnnouncementAudience }) => {
        if (audience.groups.length > 1) await counted.opened;
        const count = audience.groups.length > 1 ? 5 : 3;
        return { groups: [], except: [], count, outOfReach: 0, people: [person], next: null };
      },
    },
  });
  await write();
  await screen.findByText(/^Ira à 3 personnes/);
  const groups = screen.getByLabelText('Ajouter un groupe…');
  await userEvent.selectOptions(groups, within(groups).getByRole('option', { name: /^Élèves de/ }));
  expect(screen.queryByText(/^Ira à 3 personnes/)).toBeNull();
  counted.open();
  await screen.findByText(/^Ira à 5 personnes/);
});

test('[CLIENT250] without people and without a title each says at its place what is missing', async () => {
  open();
  await send();
  expect(await screen.findByText('Choisissez à qui va cette annonce.')).toBeDefined();
  expect(screen.getByText('Donnez un titre à cette annonce.')).toBeDefined();
});

test('[CLIENT250] a parent announces nothing', async () => {
  open({ me: meAs('Leïla', ['Collège Jules-Verne', 'parent']) });
  expect(await screen.findByText('Vous ne pouvez rien annoncer ici.')).toBeDefined();
});
