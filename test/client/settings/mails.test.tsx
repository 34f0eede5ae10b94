import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MailsPart } from '../../../src/client/settings/mails-part.tsx';
import { usePersonal } from '../../../src/client/settings/use-personal.ts';
import type { PersonalPatch } from '../../../src/shared/personal-inputs.ts';
import type { Me } from '../../../src/shared/me.ts';
import { meAs } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';
import { openPersonal } from './personal-stage.tsx';

function Part() {
  const personal = usePersonal();
  return personal && <MailsPart mails={personal.mails} />;
}

const open = (first: PersonalPatch = {}, answers: Answers = {}, me?: Me) =>
  openPersonal(<Part />, first, { answers, ...(me && { me }) });
const choice = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

test('[CLIENT270] one chooses when one is mailed of what is unread; who never chose sees what holds for their role', async () => {
  const { set } = open();
  expect((await choice('Après quatre heures')).checked).toBe(true);
  expect(screen.queryByLabelText('Heure de cet e-mail')).toBeNull();
  await userEvent.click(await choice('Jamais'));
  await waitFor(() => expect(set.mock.calls.flat()).toEqual([{ mails: { pace: 'off' } }]));
  expect((await choice('Jamais')).checked).toBe(true);
});

test('[CLIENT270] what comes once a day has an hour; what is no time is not kept, and stays as it was typed', async () => {
  const { set } = open({ mails: { pace: 'daily' } });
  const time = await screen.findByLabelText<HTMLInputElement>('Heure de cet e-mail');
  expect(time.value).toBe('18:00');
  fireEvent.change(time, { target: { value: '' } });
  expect(await screen.findByText('Indiquez une heure.')).toBeTruthy();
  fireEvent.blur(time);
  expect(set).not.toHaveBeenCalled();
  fireEvent.change(time, { target: { value: '07:30' } });
  fireEvent.blur(time);
  await waitFor(() => expect(set.mock.calls.flat()).toEqual([{ mails: { dailyAt: 450 } }]));
});

test('[CLIENT270] whether a mail says what was written is a choice of its own, off at first, and says who could read it', async () => {
  const { set } = open();
  const text = await screen.findByRole<HTMLInputElement>('switch', { name: /Montrer dans l’e-mail/ });
  expect(text.checked).toBe(false);
  expect(screen.getByText(/Quiconque lit votre boîte/)).toBeTruthy();
  await userEvent.click(text);
  await waitFor(() => expect(set.mock.calls.flat()).toEqual([{ mails: { text: true } }]));
});

test('[CLIENT270] where no mail leaves it is said, and the choice is kept all the same', async () => {
  open({}, { 'account.emailChange': () => ({ byEmail: false, waiting: null }) });
  expect(await screen.findByText(/Ce serveur n’envoie pas d’e-mails pour l’instant/)).toBeTruthy();
  expect((await choice('Après un jour')).disabled).toBe(false);
});

test('[CLIENT304] an admin chooses whether the report of a week comes, and nobody else is asked', async () => {
  const { set } = open({}, {}, meAs('Nadia', ['Collège Jules-Verne', 'admin']));
  const report = await screen.findByRole<HTMLInputElement>('switch', { name: /bilan de la semaine/ });
  expect(report.checked).toBe(true);
  await userEvent.click(report);
  await waitFor(() => expect(set.mock.calls.flat()).toEqual([{ mails: { report: false } }]));
});

test('[CLIENT304] of a parent nothing is asked about the report of a week', async () => {
  open();
  await choice('Jamais');
  expect(screen.queryByRole('switch', { name: /bilan de la semaine/ })).toBeNull();
});
