import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MailsPage } from '../../../src/client/admin/mails/mails-page.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import type { OutboxMail, OutboxPage, ShownMail } from '../../../src/shared/mails.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const school = me.memberships[0]!.establishment;
const at = new Date('2026-11-18T09:00:00Z');
const mail = (id: number, more: Partial<OutboxMail>): OutboxMail => ({
  id,
  kind: 'unread',
  userId: `u${id}`,
  name: 'Leïla Haddad',
  state: 'planned',
  reason: null,
  createdAt: at,
  dueAt: at,
  endedAt: null,
  attempts: 0,
  ...more,
});
const waiting = mail(3, {});
const over = mail(2, { name: 'Marc Petit', state: 'skipped', reason: 'tooMany', endedAt: at });
const page = (more: Partial<OutboxPage> = {}): OutboxPage => ({
  items: [waiting, over],
  nextCursor: null,
  leaves: true,
  isShown: false,
  ...more,
});

function open(answers: Answers = {}, id?: string, path = '/fr/admin/mails') {
  const all = { 'admin.outbox': () => page(), ...answers };
  return stage(
    <SchoolContext value={school}>
      <MailsPage id={id} />
    </SchoolContext>,
    { me, path, answers: all },
  );
}

test('[CLIENT272] an admin sees to whom which mails are, when, what became of them and why; the search and the filters stand in the address', async () => {
  const outbox = vi.fn<(input: unknown) => OutboxPage>(() => page());
  const { places } = open({ 'admin.outbox': outbox });
  const rows = await screen.findAllByRole('row', { name: /Leïla|Marc/ });
  expect(rows[0]!.textContent).toContain('Prévu');
  expect(rows[1]!.textContent).toContain('trop d’e-mails à cette adresse en un jour');
  await userEvent.selectOptions(screen.getByLabelText('État'), 'Pas envoyés');
  await userEvent.type(screen.getByLabelText('Chercher un destinataire'), 'leila');
  await waitFor(() =>
    expect(outbox).toHaveBeenLastCalledWith({ establishmentId: school.id, query: 'leila', state: 'skipped' }),
  );
  expect(places().at(-1)).toBe('/fr/admin/mails?state=skipped&query=leila');
  expect(screen.queryByRole('link', { name: /Lire/ })).toBeNull();
});

test('[CLIENT272] what waits is stopped and what is over sent again, once that was agreed to; a refusal is said where it was asked', async () => {
  const stop = vi.fn<(input: unknown) => null>(() => null);
  open({ 'admin.stopMail': stop, 'admin.sendMailAgain': () => Promise.reject(refused('email.waits', 'CONFLICT')) });
  await userEvent.click(await screen.findByRole('button', { name: /Arrêter l’e-mail pour .*Leïla/ }));
  expect(stop).not.toHaveBeenCalled();
  const asked = within(await screen.findByRole('alertdialog'));
  await userEvent.click(asked.getByRole('button', { name: 'Arrêter' }));
  await waitFor(() => expect(stop).toHaveBeenCalledWith({ establishmentId: school.id, mailId: 3 }));
  expect(await screen.findByText('L’e-mail est arrêté.')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: /Envoyer de nouveau l’e-mail pour .*Marc/ }));
  const again = within(await screen.findByRole('alertdialog'));
  await userEvent.click(again.getByRole('button', { name: 'Envoyer de nouveau' }));
  expect(await screen.findByText('Cet e-mail attend déjà de partir.')).toBeTruthy();
});

test('[CLIENT272] where no mail leaves it is said, and an empty list says so', async () => {
  open({ 'admin.outbox': () => page({ leaves: false, items: [] }) });
  expect(await screen.findByText(/ils attendent ici qu’un serveur de messagerie soit réglé/)).toBeTruthy();
  expect(screen.getByText('Aucun e-mail pour l’instant')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('État'), 'Pas envoyés');
  expect(await screen.findByText('Aucun e-mail ne correspond')).toBeTruthy();
});

const letter: ShownMail = {
  is: 'letter',
  to: 'leila@family.example',
  subject: 'رسالة غير مقروءة',
  locale: 'ar',
  lines: [
    { kind: 'text', text: 'مرحبًا' },
    { kind: 'quote', who: 'Claire Martin', text: 'Bonjour' },
    { kind: 'link', text: 'فتح المحادثة', href: 'https://school.example/ar/parents/messagerie/x' },
  ],
};

test('[CLIENT273] in the demo a mail is opened and read as it would have left, in the language and the direction of its reader', async () => {
  open({ 'admin.outbox': () => page({ leaves: false, isShown: true }) });
  expect(await screen.findByText(/Dans cette démonstration aucun e-mail ne part/)).toBeTruthy();
  const link = screen.getByRole('link', { name: /Lire.*Leïla/ });
  expect(link.getAttribute('href')).toBe('/fr/admin/mails/3');
});

test('[CLIENT273] its page says to whom it is and what it says; one that would not leave says why', async () => {
  const { unmount } = open({ 'admin.shownMail': () => letter }, '3');
  const sheet = await screen.findByRole('article', { name: letter.subject });
  expect([sheet.lang, sheet.dir]).toEqual(['ar', 'rtl']);
  expect(sheet.textContent).toContain('Bonjour');
  expect(screen.getByText('leila@family.example')).toBeTruthy();
  unmount();
  open({ 'admin.shownMail': () => ({ is: 'skipped', reason: 'read' }) }, '3');
  expect(await screen.findByText(/plus rien à lire/)).toBeTruthy();
});
