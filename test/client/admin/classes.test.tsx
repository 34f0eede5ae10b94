import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route } from 'wouter';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../src/client/admin/panel.tsx';
import { patterns } from '../../../src/client/paths.ts';
import type { PanelParams } from '../../../src/client/paths.ts';
import type { ClassDetail, SchoolYear } from '../../../src/shared/classes.ts';
import type { FamilyRow } from '../../../src/shared/families.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

// Each test fetches a page and what lies above it, which takes a while where the cores are shared.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000 });

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const year: SchoolYear = { id: 'y1', name: '2026-2027', starts: '2026-09-01', ends: '2027-08-31', state: 'current' };
const row = { id: 'c1', name: '6e B', kind: 'class' as const, level: '6e', yearId: 'y1' };
const detail: ClassDetail = {
  ...row,
  establishmentId: 'id of Collège Jules-Verne',
  year,
  teachers: [{ userId: 't1', name: 'Agnès Berthelot', photo: null, suspended: false }],
  students: [{ userId: 's1', name: 'Noé Martin', photo: null, suspended: false }],
  conversations: [],
  substitutions: [],
};

function open(path: string, answers: Answers) {
  const panel = (
    <Route<PanelParams> path={patterns.panel}>{({ segment, id }) => <Panel segment={segment} id={id} />}</Route>
  );
  return stage(panel, { me, path, answers });
}

test('[CLASS2] classes are listed as the address says, each with its numbers and a way to it', async () => {
  const asked: unknown[] = [];
  const items = [{ ...row, teachers: 2, students: 24, conversations: ['families' as const] }];
  const { places } = open('/fr/admin/classes?order=-students', {
    'admin.classes': (input) => {
      asked.push(input);
      return { items, total: 1, years: [year] };
    },
  });
  const table = await screen.findByRole('table', { name: 'Classes' });
  expect(within(table).getByRole('link', { name: '6e B' }).getAttribute('href')).toBe('/fr/admin/classes/c1');
  expect(table.textContent).toMatch(/24.*Avec les familles/);
  expect(asked[0]).toMatchObject({ sort: 'students', descending: true, page: 1 });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Genre' }), 'Classe');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ kind: 'class' }));
  expect(places().at(-1)).toBe('/fr/admin/classes?order=-students&kind=class');
});

test('[CLASS11] a conversation for a class without an active teacher cannot be opened, and the button says why', async () => {
  const opened = vi.fn<() => void>();
  const teachers = [{ userId: 't1', name: 'Agnès Berthelot', suspended: true }];
  open('/fr/admin/classes/c1', {
    'admin.class': () => ({ ...detail, teachers }),
    'admin.openClassConversation': opened,
  });
  const [button] = await screen.findAllByRole('button', { name: 'Ouvrir' });
  expect(button!.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button!);
  expect(await screen.findByText('Cette classe a d’abord besoin d’un enseignant actif.')).toBeTruthy();
  expect(opened).not.toHaveBeenCalled();
});

test('[CLASS4] [CLASS7] a right is set with its note, and what was typed stays when the server says no', async () => {
  const [studentId, guardianId] = [crypto.randomUUID(), crypto.randomUUID()];
  const child: FamilyRow = {
    studentId,
    name: 'Noé Martin',
    classes: ['6e B'],
    guardians: [{ userId: guardianId, name: 'Leïla Martin', photo: null, access: 'writes', note: null }],
  };
  const set: unknown[] = [];
  open(`/fr/admin/families/${studentId}`, {
    'admin.guardianships': () => ({ items: [child], total: 1 }),
    'admin.setGuardianship': (input) => {
      set.push(input);
      if (set.length === 1) throw new Error('away');
      return undefined;
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Modifier' }));
  await userEvent.click(await screen.findByRole('radio', { name: /Aucun droit/ }));
  await userEvent.click(screen.getByRole('textbox', { name: /Note/ }));
  await userEvent.paste('Jugement du 3 mars');
  const save = screen.getByRole('button', { name: 'Enregistrer' });
  await userEvent.click(save);
  await waitFor(() => expect(set).toHaveLength(1));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Note/ }).value).toBe('Jugement du 3 mars');
  await userEvent.click(save);
  await waitFor(() => expect(set).toHaveLength(2));
  expect(set[1]).toMatchObject({ guardianId, studentId, access: 'none', note: 'Jugement du 3 mars' });
});
