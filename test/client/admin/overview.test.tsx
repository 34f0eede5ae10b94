import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Overview } from '../../../src/client/admin/overview/overview.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import type { JobProgress, Statistics } from '../../../src/shared/panel.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const school = me.memberships[0]!.establishment;
const none = { active: 0, neverSignedIn: 0, withoutEmail: 0, suspended: 0 };
const statistics: Statistics = {
  people: [
    { ...none, role: 'admin', active: 1 },
    { ...none, role: 'teacher', active: 62, neverSignedIn: 1 },
    { ...none, role: 'parent', active: 1_204, neverSignedIn: 17, suspended: 2 },
    { ...none, role: 'student', active: 640 },
  ],
  messages: Array.from({ length: 28 }, (_, at) => ({ day: `2026-11-${at + 1}`, count: at === 27 ? 3 : 1 })),
  toldNow: 0,
  health: { database: 'ready', bus: 'polling', behind: 0 },
};
const job: JobProgress = {
  id: 'a',
  kind: 'unknown-yet',
  state: 'running',
  done: 1,
  total: 4,
  createdAt: new Date(),
  endedAt: null,
};

function open(answers: Answers = {}) {
  const overview = (
    <SchoolContext value={school}>
      <Overview />
    </SchoolContext>
  );
  const conversations = () => ({ items: [], nextCursor: null, eventCursor: 'c' });
  return stage(overview, {
    me,
    path: '/fr/admin',
    answers: { conversations, 'admin.statistics': () => statistics, 'admin.jobs': () => [], ...answers },
  });
}

test('[CLIENT307] the overview says how often people were told outside the hours, and leads to who did it', async () => {
  open({ 'admin.statistics': () => ({ ...statistics, toldNow: 3 }) });
  const link = await screen.findByRole('link', { name: '3 signalés hors des heures' });
  expect(link.getAttribute('href')).toBe('/fr/admin/audit?action=message.toldNow');
});

test('[PANEL7] the overview counts people by role and says who never came, how much was written, and what the server lacks', async () => {
  open();
  const people = within(await screen.findByRole('region', { name: 'Personnes' })).getAllByRole('listitem');
  expect(people.map(({ textContent }) => textContent.replaceAll(/\s/g, ' '))).toEqual([
    'Administration1Chacun est venu au moins une fois',
    'Enseignants621 ne s’est jamais connecté',
    'Parents1 20417 ne se sont jamais connectés2 accès suspendus',
    'Élèves640Chacun est venu au moins une fois',
  ]);
  expect(screen.getByRole('img', { name: 'Messages par jour sur quatre semaines\u00a0: 30 en tout' })).toBeTruthy();
  expect(screen.getByText('3 aujourd’hui')).toBeTruthy();
  expect(screen.getByText('Liaison lente')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'En cours' })).toBeNull();
});

test('[PANEL8] long work stands there with how far it has come, and with what failed; what is done does not', async () => {
  const failed = { ...job, id: 'b', state: 'failed' as const, endedAt: new Date() };
  const done = { ...job, id: 'c', state: 'done' as const, endedAt: new Date() };
  const old = { ...failed, id: 'd', endedAt: new Date(Date.now() - 8 * 86_400_000) };
  open({ 'admin.jobs': () => [job, failed, done, old] });
  const work = within(await screen.findByRole('region', { name: 'En cours' }));
  expect(work.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  expect(work.getAllByRole('listitem')).toHaveLength(2);
  expect(work.getByRole('alert').textContent).toContain('n’a pas abouti');
});
