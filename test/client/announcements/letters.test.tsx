import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import type { AccessCard } from '../../../src/shared/invitations.ts';
import type { Role } from '../../../src/shared/public.ts';
import type { PrintedLetter, PrintedLetters } from '../../../src/shared/printed-letters.ts';
import { meAs, stage } from '../stage.tsx';
import { sentOne } from './sent-one.ts';

const school = { id: 'id of Collège Jules-Verne', name: 'Collège Jules-Verne', code: 'abc123' };

function letter(name: string, different: Partial<PrintedLetter> = {}): PrintedLetter {
  const said = { role: 'parent', username: null, locale: 'fr' } as const;
  return { userId: `id of ${name}`, name, ...said, classes: ['6e B'], children: ['Noé'], access: 'code', ...different };
}

function cardOf(userId: string): AccessCard {
  const link = { token: `token of ${userId}`, code: 'abcdefghjkmn', expiresAt: new Date('2027-01-08'), resets: false };
  const said = { userId, name: userId, role: 'parent', email: null, username: null, locale: 'fr' } as const;
  return { ...said, classes: [], children: [], outcome: 'link', link };
}

function open(items: PrintedLetter[], { role = 'admin', ...more }: Partial<PrintedLetters> & { role?: Role } = {}) {
  const made: string[] = [];
  const asked: unknown[] = [];
  const makes = (verb: string) => (input: { userIds: string[] }) => {
    made.push(`${verb} ${input.userIds.join()}`);
    return { establishment: school, cards: input.userIds.map(cardOf), byEmail: false };
  };
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  stage(<AnnouncingPage role={role} id="sent" part="letters" />, {
    me: meAs('Claire', ['Collège Jules-Verne', role]),
    path: `/fr/${role}/annoncer/sent/letters`,
    answers: {
      'announcements.one': () =>
        sentOne({
          state: 'published',
          publishedAt: new Date('2026-12-01T08:00:00Z'),
          body: 'Départ **à huit heures**',
          attachments: [{ id: 'f', name: 'autorisation.pdf', mediaType: 'application/pdf', size: 9 }],
          importance: 'acknowledgement',
          acknowledgeBy: new Date('2026-12-11T17:00:00Z'),
        }),
      'announcements.letters': (input: unknown) => {
        asked.push(input);
        return { school, items, total: items.length, next: null, ...more };
      },
      'admin.invite': makes('invite'),
      'admin.resetAccess': makes('reset'),
    },
  });
  return { made, asked, print };
}

const paper = (name: string) => screen.findByRole('region', { name });

test('[CLIENT302] a letter names the files that are in the app alone', async () => {
  open([letter('Leïla'), letter('Sami', { locale: 'ar' })]);
  expect(within(await paper('Leïla')).getByText(/^Fichier joint, .*autorisation\.pdf/)).toBeDefined();
  expect(within(await paper('Sami')).getByText(/^ملف مرفق، .*autorisation\.pdf/)).toBeDefined();
});

test('[CLIENT296] on a letter what was written between marks looks as they say', async () => {
  open([letter('Leïla')]);
  const bold = within(await paper('Leïla')).getByText('à huit heures');
  expect(bold.closest('strong')).not.toBeNull();
});

test('[CLIENT288] each letter is in its reader’s language and direction, with the announcement and how they come in', async () => {
  const { print } = open([
    letter('Leïla', { access: 'account' }),
    letter('Salma', { locale: 'ar', access: 'account', username: 'salma.haddad' }),
  ]);
  const first = await paper('Leïla');
  expect(first.textContent).toContain('Collège Jules-Verne');
  expect(within(first).getByRole('heading', { name: 'Sortie' })).toBeTruthy();
  expect(first.textContent).toMatch(/confirmer que vous avez lu cette annonce, avant.*11 déc\. 2026/);
  expect(first.textContent).toContain('avec votre adresse e-mail');
  expect([first.dir, first.lang]).toEqual(['ltr', 'fr']);
  const second = await paper('Salma');
  expect([second.dir, second.lang]).toEqual(['rtl', 'ar']);
  expect(second.textContent).toContain('salma.haddad');
  expect(second.textContent).toContain('abc123');
  expect(document.querySelector('[data-printed]')?.contains(second)).toBe(true);
  await userEvent.selectOptions(screen.getByLabelText('Langue des lettres'), 'en');
  expect((await paper('Salma')).lang).toBe('en');
  await userEvent.click(screen.getByRole('button', { name: 'Imprimer' }));
  expect(print).toHaveBeenCalledOnce();
});

test('[CLIENT289] a code stands on a letter once it was agreed to, made as a card by who may', async () => {
  const { made } = open([letter('Leïla'), letter('Ana', { access: 'account' })]);
  expect((await paper('Leïla')).textContent).toContain('Demandez votre code au secrétariat');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter 1 code' }));
  expect(made).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Préparer' }));
  expect(await within(await paper('Leïla')).findByText('abcd-efgh-jkmn')).toBeTruthy();
  expect(made).toEqual(['invite id of Leïla']);
  expect(screen.queryByRole('button', { name: /^Ajouter/ })).toBeNull();
});

test('[CLIENT289] a teacher makes codes of their pupils alone, and is told for how many they may not', async () => {
  const { made } = open([letter('Leïla', { access: 'office' }), letter('Noé', { role: 'student' })], {
    role: 'teacher',
  });
  await screen.findByText(/1 personne n’a pas encore ouvert son compte/);
  expect((await paper('Leïla')).textContent).toContain('Demandez votre code au secrétariat');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter 1 code' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Préparer' }));
  await within(await paper('Noé')).findByText('abcd-efgh-jkmn');
  expect(made).toEqual(['reset id of Noé']);
});

test('[CLIENT288] of more than are printed at once it is said, and the next ones come after them', async () => {
  const { asked } = open([letter('Leïla')], { total: 130, next: 'place' });
  await screen.findByText(/Ici, 1 sur 130/);
  await userEvent.click(screen.getByRole('button', { name: 'Lettres suivantes' }));
  await paper('Leïla');
  expect(asked.at(-1)).toEqual({ id: 'sent', after: 'place' });
});

test('[CLIENT288] where everyone was reached meanwhile there is nobody to write to', async () => {
  open([]);
  expect(await screen.findByText('Personne à qui écrire')).toBeDefined();
});
