import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MailsPage } from '../../../src/client/admin/mails/mails-page.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import type { WrittenMail, WrittenMails } from '../../../src/shared/mails.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const school = me.memberships[0]!.establishment;
const classId = 'b6c0a7de-3f1e-4d52-9a54-6f0e6d1c2b90';
const one = (more: Partial<WrittenMail> = {}): WrittenMail => ({
  id: '3f1e5d52-9a54-4f0e-8d1c-2b90b6c0a7de',
  subject: 'Grève lundi',
  body: 'L’école sera fermée.',
  authorName: 'Nadia',
  people: 40,
  writtenAt: new Date('2026-11-18T09:00:00Z'),
  stoppedAt: null,
  waiting: 10,
  handedOver: 27,
  bounced: 2,
  skipped: 1,
  ...more,
});
const list = (items: WrittenMail[] = []): WrittenMails => ({ items, next: null });

function open(answers: Answers = {}, kept = new Map<string, unknown>()) {
  const all = {
    audiences: () => [{ classId, name: '6e B', students: 20, families: 30 }],
    'admin.emailAudience': () => ({ mailed: 30, without: 2 }),
    'admin.emails': () => list(),
    ...answers,
  };
  return stage(
    <SchoolContext value={school}>
      <MailsPage id="new" />
    </SchoolContext>,
    { me, path: '/fr/admin/mails/new', answers: all, kept },
  );
}

async function choose() {
  const option = await screen.findByRole('option', { name: /Familles de/ });
  await userEvent.selectOptions(screen.getByLabelText('Ajouter un groupe…'), option);
}

test('[CLIENT285] to how many it goes is said before; it is sent once, and the form is empty then', async () => {
  const send = vi.fn<(input: unknown) => { id: string; people: number }>(() => ({ id: 'x', people: 30 }));
  open({ 'admin.sendEmail': send });
  await choose();
  expect(await screen.findByText('Partira à 30 personnes, un seul exemplaire chacune.')).toBeTruthy();
  expect(screen.getByText(/2 autres personnes n’ont pas d’adresse/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Objet'), 'Grève lundi');
  await userEvent.type(screen.getByLabelText('Texte'), 'Fermé.');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’e-mail' }));
  expect(await screen.findByText('L’e-mail part à 30 personnes.')).toBeTruthy();
  expect(send).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledWith({
    establishmentId: school.id,
    id: expect.any(String),
    to: { groups: [{ kind: 'families', classId }], except: [] },
    subject: 'Grève lundi',
    body: 'Fermé.',
  });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Objet').value).toBe(''));
});

test('[CLIENT286] what is missing is said at its box, and what was typed survives a refusal and the way back; it goes again under the same name', async () => {
  const names: unknown[] = [];
  const send = (input: unknown) => {
    names.push((input as { id: string }).id);
    return Promise.reject(refused('email.off', 'FORBIDDEN'));
  };
  const kept = new Map<string, unknown>();
  const { unmount } = open({ 'admin.sendEmail': send }, kept);
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer l’e-mail' }));
  expect(await screen.findByText('Choisissez à qui va cet e-mail.')).toBeTruthy();
  expect(screen.getByText('Donnez un objet à cet e-mail.')).toBeTruthy();
  await choose();
  await userEvent.type(screen.getByLabelText('Objet'), 'Grève');
  await userEvent.type(screen.getByLabelText('Texte'), 'Fermé.');
  for (let time = 1; time <= 2; time += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’e-mail' }));
    await waitFor(() => expect(names).toHaveLength(time));
  }
  expect(new Set(names).size).toBe(1);
  unmount();
  open({ 'admin.sendEmail': send }, kept);
  expect((await screen.findByLabelText<HTMLInputElement>('Objet')).value).toBe('Grève');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('Fermé.');
  await screen.findByText('Partira à 30 personnes, un seul exemplaire chacune.');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’e-mail' }));
  await waitFor(() => expect(names).toHaveLength(3));
  expect(new Set(names).size).toBe(1);
});

test('[CLIENT286] what is written on while it is being sent stays in the form', async () => {
  let answer: (sent: { id: string; people: number }) => void = () => undefined;
  const send = vi.fn<() => Promise<{ id: string; people: number }>>(() => new Promise((resolve) => (answer = resolve)));
  open({ 'admin.sendEmail': send });
  await choose();
  await userEvent.type(screen.getByLabelText('Objet'), 'Grève');
  await userEvent.type(screen.getByLabelText('Texte'), 'Fermé.');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’e-mail' }));
  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  await userEvent.type(screen.getByLabelText('Texte'), ' Et mardi.');
  answer({ id: 'x', people: 30 });
  expect(await screen.findByText('L’e-mail part à 30 personnes.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('Fermé. Et mardi.');
});

test('[CLIENT287] how far each is, is shown, and what waits is stopped once that was agreed to', async () => {
  const stop = vi.fn<(input: unknown) => { stopped: number }>(() => ({ stopped: 10 }));
  open({ 'admin.emails': () => list([one()]), 'admin.stopEmail': stop });
  const written = within(await screen.findByRole('region', { name: 'Déjà écrits' }));
  expect((await written.findByRole('progressbar', { name: 'Avancement' })).getAttribute('aria-valuetext')).toBe(
    '30 sur 40',
  );
  for (const said of ['Remis : 27', 'Refusés : 2', 'Pas envoyés : 1']) expect(written.getByText(said)).toBeTruthy();
  await userEvent.click(written.getByRole('button', { name: /Arrêter .*Grève lundi/ }));
  expect(stop).not.toHaveBeenCalled();
  const asked = within(await screen.findByRole('alertdialog'));
  await userEvent.click(asked.getByRole('button', { name: 'Arrêter' }));
  await waitFor(() => expect(stop).toHaveBeenCalledWith({ establishmentId: school.id, id: one().id }));
});

test('[CLIENT287] of what is over nothing can be stopped, and older ones are a page further', async () => {
  const over = one({ waiting: 0, subject: 'Sortie', stoppedAt: null });
  const next = new Date('2026-11-17T09:00:00Z');
  const asked: unknown[] = [];
  const emails = ({ before }: { before?: Date }) => {
    asked.push(before);
    return before ? list([one({ waiting: 0, subject: 'Cantine' })]) : { items: [over], next };
  };
  open({ 'admin.emails': emails });
  const written = within(await screen.findByRole('region', { name: 'Déjà écrits' }));
  expect(await written.findByRole('heading', { name: 'Sortie' })).toBeTruthy();
  expect(written.queryByRole('button', { name: /Arrêter/ })).toBeNull();
  await userEvent.click(written.getByRole('button', { name: 'Plus anciens' }));
  expect(await written.findByRole('heading', { name: 'Cantine' })).toBeTruthy();
  expect(asked.at(-1)).toEqual(next);
  await userEvent.click(written.getByRole('button', { name: /récents/ }));
  expect(await written.findByRole('heading', { name: 'Sortie' })).toBeTruthy();
});
