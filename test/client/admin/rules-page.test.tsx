import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RulesPage } from '../../../src/client/admin/rules/rules-page.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { settingsFrom, settingsWith } from '../../../src/shared/school-settings.ts';
import type { SettingsPatch } from '../../../src/shared/school-settings.ts';
import type { RevisedSettings } from '../../../src/shared/told-settings.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const establishment = me.memberships[0]!.establishment;
const nadia = { userId: me.user.id, name: 'Nadia' };

/** A server that keeps what it is told, as long as the revision is the present one. */
function open({ answering = [nadia] } = {}) {
  const present: RevisedSettings = {
    establishmentId: establishment.id,
    code: 'abc234',
    revision: 1,
    settings: settingsFrom({}),
  };
  const change = (settings: SettingsPatch) =>
    Object.assign(present, { revision: present.revision + 1, settings: settingsWith(present.settings, settings) });
  const set = vi.fn<(input: { revision: number; settings: SettingsPatch }) => RevisedSettings>((input) => {
    if (input.revision !== present.revision) throw refused('settings.changedMeanwhile', 'CONFLICT');
    return { ...change(input.settings) };
  });
  const answers = {
    'admin.settings': () => ({ ...present }),
    'admin.setSettings': set,
    'admin.safeguarding': () => ({ named: [], answering, staff: answering }),
    'admin.closedDays': () => [],
    'admin.settingsHistory': () => ({ items: [], nextCursor: null }),
    'admin.previewSettings': () => ({
      people: { admin: 1, teacher: 2, parent: 3, student: 4 },
      contacts: [],
      conversations: { silenced: 0, opened: 0, isWhole: true },
    }),
  };
  const page = (
    <SchoolContext value={establishment}>
      <RulesPage />
    </SchoolContext>
  );
  const shown = stage(page, { me, path: '/fr/admin/rules', answers });
  const radio = async (card: string, name: string) =>
    within(await screen.findByRole('region', { name: card })).getByRole<HTMLInputElement>('radio', { name });
  const students = () => radio('Quand les élèves écrivent', 'Jamais');
  const alone = () => radio('Un adulte seul avec des élèves', 'Lecture seule');
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  return { ...shown, change, set, students, alone, save };
}

test('[SET3] what another admin sets is on the page at once, and what one has chosen there stays over it', async () => {
  const { live, change, set, students, alone, save } = open();
  await userEvent.click(await students());
  change({ aloneWithStudents: 'never' });
  act(() => askWhatRang(live, new Set(['settings'])));
  expect(await screen.findByText(/Quelqu’un d’autre a changé les règles/)).toBeTruthy();
  expect([(await students()).checked, (await alone()).checked]).toEqual([true, true]);
  await save();
  await screen.findByText('Les règles sont enregistrées.');
  expect(set.mock.calls.map(([input]) => input)).toMatchObject([
    { revision: 2, settings: { studentWriting: 'never' } },
  ]);
  expect([(await students()).checked, (await alone()).checked]).toEqual([true, true]);
  expect(screen.queryByText(/Quelqu’un d’autre a changé les règles/)).toBeNull();
});

test('[SET3] whoever saves over what they have not seen is told, keeps what they chose, and saves it then', async () => {
  const { change, set, students, alone, save } = open();
  await userEvent.click(await students());
  change({ aloneWithStudents: 'never' });
  await save();
  expect(await screen.findByText(/Quelqu’un d’autre a changé les règles/)).toBeTruthy();
  expect([(await students()).checked, (await alone()).checked]).toEqual([true, true]);
  await save();
  await waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  expect(set.mock.calls.map(([{ revision }]) => revision)).toEqual([1, 2]);
});

test('[RULE5] whoever alone answers is told that they write alone to no student, and what helps', async () => {
  const shown = open();
  expect(await screen.findByText(/n’écrit donc pas seule à un élève/)).toBeTruthy();
  shown.unmount();
  open({ answering: [nadia, { userId: 'id of Omar', name: 'Omar' }] });
  await screen.findByText(/En répondent maintenant/);
  expect(screen.queryByText(/n’écrit donc pas seule à un élève/)).toBeNull();
});

test('[SET3] for how long messages are changed is set on the page', async () => {
  const { set, save } = open();
  const minutes = await screen.findByRole<HTMLInputElement>('textbox', { name: /Combien de minutes/ });
  expect(minutes.value).toBe('15');
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '30');
  await save();
  await screen.findByText('Les règles sont enregistrées.');
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '15');
  await save();
  await waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  expect(set.mock.calls.map(([{ settings }]) => settings)).toEqual([{ editMinutes: 30 }, { editMinutes: null }]);
});

test('[CLIENT303] the report of a week is off until an admin has it sent, saved with the other rules', async () => {
  const { set, save } = open();
  const report = await screen.findByRole<HTMLInputElement>('switch', { name: /chaque lundi un bilan/ });
  expect(report.checked).toBe(false);
  expect(screen.getByText(/Aucun nom, aucun texte/)).toBeTruthy();
  await userEvent.click(report);
  expect(set).not.toHaveBeenCalled();
  await save();
  await screen.findByText('Les règles sont enregistrées.');
  expect(report.checked).toBe(true);
  await userEvent.click(report);
  await save();
  await waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  expect(set.mock.calls.map(([{ settings }]) => settings)).toEqual([{ weeklyReport: true }, { weeklyReport: null }]);
});
