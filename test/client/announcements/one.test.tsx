import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import type { Announcement, LedgerRow } from '../../../src/shared/announcements.ts';
import { plain } from '../chat.tsx';
import { stage, meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { sentOne } from './sent-one.ts';

const place = 'announcement.1:id of Claire:new';
const claire = meAs('Claire', ['Collège Jules-Verne', 'teacher']);
const begun: Written = { ...nothingWritten, title: 'Photo de classe', body: 'Lundi' };

function open(
  one: Partial<Announcement> = {},
  { form = null as Written | null, me = claire, rows = [] as LedgerRow[] } = {},
) {
  const held = { one: sentOne(one), fail: null as Error | null };
  const recalls: { reason?: string }[] = [];
  const reminders: unknown[] = [];
  const kept = new Map<string, unknown>(form ? [[place, form]] : []);
  const scene = stage(<AnnouncingPage role={me.memberships[0]!.role} id="sent" />, {
    me,
    kept,
    path: '/fr/teachers/annoncer/sent',
    answers: {
      'announcements.one': () => held.one,
      'announcements.takeBack': () => (held.one = { ...held.one, state: 'takenBack' }),
      'announcements.ledger': () => ({
        sums: { acknowledged: 0, seen: 0, unseen: 0, notShared: 0, left: 0 },
        silent: 2,
        unreached: 2,
        total: 2,
        told: { done: 1, of: 2 },
        mailed: { done: 0, of: 0 },
        items: rows,
        next: null,
      }),
      'announcements.remind': (input: unknown) => {
        reminders.push(input);
        held.one = { ...held.one, remindedAt: new Date() };
        return { reminded: 2 };
      },
      'announcements.recall': (input: { reason?: string }) => {
        recalls.push(input);
        if (held.fail) throw held.fail;
        return (held.one = { ...held.one, state: 'recalled' });
      },
    },
  });
  return { ...scene, held, kept, recalls, reminders, title: () => (kept.get(place) as Written | undefined)?.title };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const form = '/fr/teachers/annoncer/new';

test('[CLIENT275] what is out is a model for another, with its text and whom it was for, and stays as it is', async () => {
  const { places, kept, held } = open({ state: 'published', publishedAt: new Date() });
  await press('S’en servir de modèle');
  await waitFor(() => expect(places().at(-1)).toBe(form));
  expect(kept.get(place)).toMatchObject({
    title: 'Sortie',
    body: 'Vendredi',
    groups: [{ name: '6e B' }],
    sending: null,
  });
  expect(held.one.state).toBe('published');
});

test('[CLIENT276] its author reads that it takes replies, where it does', async () => {
  const { unmount } = open({ takesReplies: true });
  await screen.findByText('Réponses acceptées');
  unmount();
  open();
  await screen.findByRole('button', { name: 'Reprendre' });
  expect(screen.queryByText('Réponses acceptées')).toBeNull();
});

test('[CLIENT296] what was written between marks looks on its page as it does to those who receive it', async () => {
  open({ body: 'Vendredi *à huit heures*' });
  expect((await screen.findByText('à huit heures')).closest('em')).not.toBeNull();
  expect(screen.getByText(/Vendredi/).textContent).not.toContain('*');
});

test('[CLIENT274] one that goes out later says when, and is taken back until then', async () => {
  const { title } = open({ dueAt: new Date(Date.now() + 30 * 86_400_000) });
  expect(await screen.findByText(/^Part \d.* 20\d\d.*\d\d:\d\d$/)).toBeDefined();
  expect(screen.queryByRole('timer')).toBeNull();
  await press('Reprendre');
  await waitFor(() => expect(title()).toBe('Sortie'));
});

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

const out = { state: 'published', publishedAt: new Date() } as const;

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

test('[CLIENT254] whom an announcement left out stands beside those to whom it went', async () => {
  const { groups } = sentOne().audience;
  open({ ...out, audience: { groups, except: [{ kind: 'role', role: 'student', name: null }] } });
  await waitFor(() => expect(screen.getByText('Sauf : Les élèves')).toBeDefined());
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

test('[CLIENT291] its page says until when it is to be read, and once it is over reminds of it no more', async () => {
  const out = { state: 'published', publishedAt: new Date(), importance: 'acknowledgement' } as const;
  const { unmount } = open({ ...out, endsAt: new Date('2199-01-15T17:00:00Z') });
  await screen.findByText(/jusqu’à/);
  await screen.findByRole('button', { name: 'Relancer 2 personnes' });
  unmount();
  open({ ...out, endsAt: new Date('2026-01-15T17:00:00Z') });
  await screen.findByText(/^A pris fin/);
  await screen.findByText('0 sur 2 ont confirmé');
  expect(screen.queryByRole('button', { name: /^Relancer/ })).toBeNull();
});

test('[CLIENT293] the ledger says how far telling has come, and nothing of mails where there are none', async () => {
  open({ state: 'published', publishedAt: new Date() });
  const bar = await screen.findByRole('progressbar', { name: 'Appareils prévenus' });
  expect(bar.getAttribute('aria-valuetext')).toBe('1 sur 2');
  expect(screen.queryByRole('progressbar', { name: 'E-mails envoyés' })).toBeNull();
});
