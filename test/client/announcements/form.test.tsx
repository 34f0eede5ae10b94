import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AnnouncementAudience } from '../../../src/shared/announcements.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
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

test('[CLIENT274] when it goes out is chosen by the school’s clocks, and what is refused of it is said at its place', async () => {
  const { sent, held } = open();
  await write();
  await userEvent.click(screen.getByRole('radio', { name: 'À un jour et une heure' }));
  const [day, hour] = [screen.getByLabelText('Jour du départ'), screen.getByLabelText('Heure du départ')];
  expect((hour as HTMLInputElement).value).toBe('08:00');
  fireEvent.change(day, { target: { value: '' } });
  expect(await screen.findByText('Choisissez aussi un jour.')).toBeDefined();
  await send();
  expect(sent).toEqual([]);
  fireEvent.change(day, { target: { value: '2027-01-15' } });
  held.fail = refused('scheduled.past', 'BAD_REQUEST');
  await send();
  expect(await screen.findByText('Cette heure est passée. Choisissez-en une qui est à venir.')).toBeDefined();
  held.fail = null;
  fireEvent.change(hour, { target: { value: '17:30' } });
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ publishAt: new Date('2027-01-15T16:30:00Z') });
});

test('[CLIENT274] its time is kept with the form, and goes nowhere once it is to leave now', async () => {
  const first = open();
  await write();
  await userEvent.click(screen.getByRole('radio', { name: 'À un jour et une heure' }));
  fireEvent.change(screen.getByLabelText('Jour du départ'), { target: { value: '2027-01-15' } });
  first.unmount();
  const { sent } = open({ kept: first.kept });
  expect((await screen.findByLabelText<HTMLInputElement>('Jour du départ')).value).toBe('2027-01-15');
  await userEvent.click(screen.getByRole('radio', { name: /^Maintenant/ }));
  await send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).not.toHaveProperty('publishAt');
});

test('[CLIENT276] whether it takes replies is chosen in the form, kept with it and sent', async () => {
  const first = open();
  await write();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Accepter les réponses/ }));
  first.unmount();
  const { sent } = open({ kept: first.kept });
  expect(await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Accepter les réponses/ })).toHaveProperty(
    'checked',
    true,
  );
  await screen.findByRole('button', { name: /^Retirer/ });
  await send();
  await waitFor(() => expect(sent).toMatchObject([{ takesReplies: true }]));
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

test('[CLIENT291] that it ends is chosen with its day and hour, kept with the form and sent, and what is refused of it is said at its place', async () => {
  const first = open();
  await write();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Elle prend fin/ }));
  await send();
  expect(await screen.findByText('Choisissez aussi un jour.')).toBeDefined();
  expect(first.sent).toEqual([]);
  fireEvent.change(screen.getByLabelText('Jour de la fin'), { target: { value: '2027-01-15' } });
  first.unmount();
  const { sent, held } = open({ kept: first.kept });
  expect((await screen.findByLabelText<HTMLInputElement>('Jour de la fin')).value).toBe('2027-01-15');
  held.fail = refused('announcement.endsEarly', 'BAD_REQUEST');
  await screen.findByRole('button', { name: /^Retirer/ });
  await send();
  expect(await screen.findByText(/^Elle prendrait fin avant d’être partie/)).toBeDefined();
  held.fail = null;
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ until: new Date('2027-01-15T17:00:00Z') });
});

test('[CLIENT292] whoever may not announce urgently reads why, and whoever may chooses it', async () => {
  const { unmount } = open();
  await write();
  const urgent = () => screen.getByRole<HTMLInputElement>('radio', { name: /^Urgente/ });
  expect(urgent().disabled).toBe(true);
  expect(screen.getByText('Dans cet établissement, une annonce urgente est faite par la direction.')).toBeDefined();
  unmount();
  const { sent } = open({ me: meAs('Claire', ['Collège Jules-Verne', 'admin']) });
  await write();
  await userEvent.click(urgent());
  await send();
  await waitFor(() => expect(sent).toMatchObject([{ importance: 'urgent' }]));
});
