import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { form, open, out, place, press } from './open-one.tsx';
import { sentOne } from './sent-one.ts';

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

test('[CLIENT254] whom an announcement left out stands beside those to whom it went', async () => {
  const { groups } = sentOne().audience;
  open({ ...out, audience: { groups, except: [{ kind: 'role', role: 'student', name: null }] } });
  await waitFor(() => expect(screen.getByText('Sauf : Les élèves')).toBeDefined());
});

test('[CLIENT291] its page says until when it is to be read, and once it is over reminds of it no more', async () => {
  const asking = { ...out, importance: 'acknowledgement' } as const;
  const { unmount } = open({ ...asking, endsAt: new Date('2199-01-15T17:00:00Z') });
  await screen.findByText(/jusqu’à/);
  await screen.findByRole('button', { name: 'Relancer 2 personnes' });
  unmount();
  open({ ...asking, endsAt: new Date('2026-01-15T17:00:00Z') });
  await screen.findByText(/^A pris fin/);
  await screen.findByText('0 sur 2 ont confirmé');
  expect(screen.queryByRole('button', { name: /^Relancer/ })).toBeNull();
});
