import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RulesPage } from '../../../src/client/admin/rules/rules-page.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import type { ClosedDays } from '../../../src/shared/panel.ts';
import { settingsFrom, settingsWith } from '../../../src/shared/school-settings.ts';
import type { SettingsPatch } from '../../../src/shared/school-settings.ts';
import { plain } from '../chat.tsx';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const { establishment } = me.memberships[0]!;
const bridge = { id: 'bridge', from: '2097-05-15', to: '2097-05-16', name: 'Pont' };

/** A server that keeps the closed days and the settings that it is told. */
function open(days: ClosedDays[] = [bridge]) {
  const held = { days, settings: settingsFrom({}), revision: 1 };
  const set = vi.fn<(input: { settings: SettingsPatch }) => object>(({ settings }) => {
    Object.assign(held, { settings: settingsWith(held.settings, settings), revision: held.revision + 1 });
    return { establishmentId: establishment.id, code: 'abc234', revision: held.revision, settings: held.settings };
  });
  const add = vi.fn<(input: { days: Omit<ClosedDays, 'id'>[] }) => ClosedDays[]>((input) => {
    held.days = [...held.days, ...input.days.map((one) => ({ ...one, id: one.name }))];
    return held.days;
  });
  const remove = vi.fn<(input: { ids: string[] }) => ClosedDays[]>(({ ids }) => {
    held.days = held.days.filter(({ id }) => !ids.includes(id));
    return held.days;
  });
  const answers = {
    'admin.settings': () => ({ establishmentId: establishment.id, code: 'abc234', ...held }),
    'admin.setSettings': set,
    'admin.safeguarding': () => ({ named: [], answering: [], staff: [] }),
    'admin.settingsHistory': () => ({ items: [], nextCursor: null }),
    'admin.previewSettings': () => ({
      people: { admin: 1, teacher: 2, parent: 3, student: 4 },
      contacts: [],
      conversations: { silenced: 0, opened: 0, isWhole: true },
    }),
    'admin.closedDays': () => held.days,
    'admin.addClosedDays': add,
    'admin.removeClosedDays': remove,
  };
  stage(
    <SchoolContext value={establishment}>
      <RulesPage />
    </SchoolContext>,
    { me, path: '/fr/admin/rules', answers },
  );
  return { set, add, remove };
}

const card = (name: string) => screen.findByRole('region', { name });
const hoursCard = () => card('Quand les messages sont annoncés');
const daysCard = () => card('Vacances et jours fermés');
const listed = async () =>
  within(await daysCard())
    .queryAllByRole('listitem')
    .map(plain);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

test('[CLIENT280] an admin chooses the hours of the ministry, or from when until when on each day', async () => {
  const { set } = open();
  await userEvent.click(await within(await hoursCard()).findByRole('radio', { name: /ministère/ }));
  await save();
  await waitFor(() => expect(set).toHaveBeenCalledTimes(1));
  await userEvent.click(await within(await hoursCard()).findByRole('radio', { name: /Aux heures/ }));
  const monday = within(within(await hoursCard()).getByRole('group', { name: 'lundi' }));
  fireEvent.change(monday.getByLabelText('De'), { target: { value: '08:30' } });
  for (const day of ['mardi', 'mercredi', 'jeudi', 'vendredi'])
    await userEvent.click(within(await hoursCard()).getByRole('checkbox', { name: day }));
  await save();
  await waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  expect(set.mock.calls.map(([{ settings }]) => settings.hours)).toEqual([
    'france',
    [{ day: 1, from: 510, to: 1_200 }],
  ]);
});

test('[CLIENT280] hours without a day, or that end as they begin, are not saved, and it is said why', async () => {
  const { set } = open();
  await userEvent.click(await within(await hoursCard()).findByRole('radio', { name: /Aux heures/ }));
  const checkbox = async (name: string) => within(await hoursCard()).getByRole('checkbox', { name });
  for (const day of ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi']) await userEvent.click(await checkbox(day));
  expect(within(await hoursCard()).getByText('Choisissez au moins un jour.')).toBeTruthy();
  await save();
  await userEvent.click(await checkbox('samedi'));
  const saturday = within(within(await hoursCard()).getByRole('group', { name: 'samedi' }));
  fireEvent.change(saturday.getByLabelText('À'), { target: { value: '07:00' } });
  expect(within(await hoursCard()).getByText('Choisissez deux heures différentes pour chaque jour.')).toBeTruthy();
  await save();
  expect(set).not.toHaveBeenCalled();
});

test('[CLIENT280] closed days are added by hand and removed; a removal can be taken back', async () => {
  const { add, remove } = open();
  await waitFor(async () => expect(await listed()).toEqual(['Pontdu 15 mai 2097 au 16 mai 2097']));
  const form = within(within(await daysCard()).getByRole('form', { name: 'Ajouter des jours fermés' }));
  await userEvent.type(form.getByLabelText('Nom'), 'Noël');
  await userEvent.type(form.getByLabelText('Premier jour'), '2097-12-20');
  await userEvent.clear(form.getByLabelText('Dernier jour'));
  await userEvent.type(form.getByLabelText('Dernier jour'), '2097-12-19');
  await userEvent.click(form.getByRole('button', { name: 'Ajouter' }));
  expect(await form.findByText('Le dernier jour vient avant le premier.')).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('Nom').value).toBe('Noël');
  await userEvent.clear(form.getByLabelText('Dernier jour'));
  await userEvent.type(form.getByLabelText('Dernier jour'), '2097-12-24');
  await userEvent.click(form.getByRole('button', { name: 'Ajouter' }));
  await waitFor(async () => expect(await listed()).toHaveLength(2));
  const days = [{ from: '2097-12-20', to: '2097-12-24', name: 'Noël' }];
  expect(add.mock.lastCall![0]).toMatchObject({ establishmentId: establishment.id, days });
  await userEvent.click(within(await daysCard()).getByRole('button', { name: /Retirer .*Pont/ }));
  await waitFor(async () => expect(await listed()).toHaveLength(1));
  expect(remove.mock.lastCall![0]).toMatchObject({ ids: ['bridge'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(async () => expect(await listed()).toHaveLength(2));
});

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...[
    '20970515/20970517/Pont',
    '20971219/20980104/Noël',
    '20970901/20970902/Rentrée',
    '20980104/20971219/Inverse',
  ].flatMap((one) => {
    const [from, to, name] = one.split('/');
    return ['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, `SUMMARY:${name}`, 'END:VEVENT'];
  }),
  'END:VCALENDAR',
].join('\r\n');

test('[CLIENT280] of a calendar file an admin chooses what is added; what is there already, and what is passed over, is said', async () => {
  const { add } = open();
  const input = within(await daysCard()).findByLabelText(/Reprendre un calendrier/);
  await userEvent.upload(await input, new File([calendar], 'vacances.ics', { type: 'text/calendar' }));
  const found = within(await daysCard());
  expect(await found.findByText('2 lignes à ajouter.')).toBeTruthy();
  expect(found.getByText('1 ligne y est déjà.')).toBeTruthy();
  expect(found.getByText(/finit avant de commencer/)).toBeTruthy();
  await userEvent.click(found.getByRole('checkbox', { name: /Rentrée/ }));
  await userEvent.click(found.getByRole('button', { name: 'Ajouter 1 ligne' }));
  await waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(add.mock.lastCall![0].days).toEqual([{ from: '2097-12-19', to: '2098-01-03', name: 'Noël' }]);
});

test('[CLIENT280] a file that is no calendar is said to be none; what the server refuses leaves the choice as it is', async () => {
  const { add } = open();
  const input = await within(await daysCard()).findByLabelText(/Reprendre un calendrier/);
  await userEvent.upload(input, new File(['nom;classe'], 'eleves.ics', { type: 'text/calendar' }));
  expect(await screen.findByText('Ce fichier n’est pas un calendrier. Choisissez un fichier .ics.')).toBeTruthy();
  add.mockImplementation(() => {
    throw refused('closedDays.tooMany', 'FORBIDDEN');
  });
  await userEvent.upload(input, new File([calendar], 'vacances.ics', { type: 'text/calendar' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter 2 lignes' }));
  expect(await screen.findByText(/Il y aurait trop de jours fermés/)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /Noël/ })).toBeTruthy();
  const shorter = calendar.replace('Rentrée', 'Rentrée des classes');
  await userEvent.upload(input, new File([shorter], 'vacances.ics', { type: 'text/calendar', lastModified: 1 }));
  expect(await screen.findByRole('checkbox', { name: /Rentrée des classes/ })).toBeTruthy();
  expect(screen.queryByText(/Il y aurait trop de jours fermés/)).toBeNull();
});
