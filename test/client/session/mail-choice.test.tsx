import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { InvitationPage } from '../../../src/client/session/invitation-page.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

beforeEach(() => {
  endSession('left');
  window.history.replaceState(null, '', '/');
});

function arrive(about: () => HttpAnswer, chosen: () => HttpAnswer = () => done(null)) {
  const calls = stubHttp((path) => {
    if (path === '/session') return { status: 401 };
    return path === '/trpc/auth.mailChoice' ? about() : chosen();
  });
  window.history.replaceState(null, '', '/fr/invitation/mails#the-secret');
  stage(<InvitationPage token="mails" />, { path: '/fr/invitation/mails' });
  return () => calls.filter(({ path }) => path === '/trpc/auth.setMailChoice').map(({ body }) => body);
}

const save = async () => userEvent.click(await screen.findByRole('button', { name: 'Enregistrer ce choix' }));

test('[CLIENT271] by the link of a mail one sees which come and chooses others without signing in; the press says that it holds', async () => {
  const chosen = arrive(() => done({ pace: 'fourHours', dailyAt: 1_080 }));
  const present = await screen.findByRole<HTMLInputElement>('radio', { name: 'Après quatre heures' });
  expect(present.checked).toBe(true);
  expect(window.location.hash).toBe('');
  await userEvent.click(screen.getByRole('radio', { name: 'Jamais' }));
  expect(chosen()).toEqual([]);
  await save();
  expect((await screen.findByRole('status')).textContent).toMatch(/plus aucun e-mail/);
  expect(chosen()).toEqual([{ json: { token: 'the-secret', pace: 'off', dailyAt: 1_080 } }]);
});

test('[CLIENT271] an invented link says so, and leads to the sign-in', async () => {
  arrive(() => refusal(404, 'email.linkInvalid', 'NOT_FOUND'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas valable/);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByText(/Choisissez quand/)).toBeNull();
});

test('[CLIENT271] a link that nobody can look at now is not said to be none', async () => {
  arrive(() => refusal(429, 'rate.exceeded', 'TOO_MANY_REQUESTS'));
  expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
  expect(screen.queryByText(/n’est pas valable/)).toBeNull();
});

test('[CLIENT271] an hour that is none is not kept as the one before', async () => {
  const chosen = arrive(() => done({ pace: 'daily', dailyAt: 1_080 }));
  fireEvent.change(await screen.findByLabelText('Heure de cet e-mail'), { target: { value: '' } });
  await save();
  expect(await screen.findByText('Indiquez une heure.')).toBeTruthy();
  expect(chosen()).toEqual([]);
});

test('[CLIENT271] where it is not kept that is said, and what was chosen stays to be pressed again', async () => {
  const gone = () => refusal(404, 'email.linkInvalid', 'NOT_FOUND');
  arrive(() => done({ pace: 'day', dailyAt: 1_080 }), gone);
  await userEvent.click(await screen.findByRole('radio', { name: 'Après une heure' }));
  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('Ce lien n’ouvre plus rien.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Après une heure' }).checked).toBe(true);
});

test('[CLIENT304] an admin chooses there too whether the report of a week comes', async () => {
  const chosen = arrive(() => done({ pace: 'day', dailyAt: 1_080, report: true }));
  const report = await screen.findByRole<HTMLInputElement>('switch', { name: /bilan de la semaine/ });
  expect(report.checked).toBe(true);
  await userEvent.click(report);
  await save();
  expect((await screen.findByRole('status')).textContent).toBe('C’est enregistré.');
  expect(chosen()).toEqual([{ json: { token: 'the-secret', pace: 'day', dailyAt: 1_080, report: false } }]);
});

test('[CLIENT304] whom no report would come to sees no such choice, and sets none', async () => {
  const chosen = arrive(() => done({ pace: 'day', dailyAt: 1_080, report: null }));
  await screen.findByRole('radio', { name: 'Après un jour' });
  expect(screen.queryByRole('switch')).toBeNull();
  await save();
  await screen.findByRole('status');
  expect(chosen()).toEqual([{ json: { token: 'the-secret', pace: 'day', dailyAt: 1_080 } }]);
});
