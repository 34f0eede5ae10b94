import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import { roles } from '../../../src/shared/public.ts';
import { plain } from '../chat.tsx';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { classId, open, person, place } from './form-stage.tsx';

const admin = meAs('Claire', ['Collège Jules-Verne', 'admin']);
const select = () => screen.findByLabelText<HTMLSelectElement>('Ajouter un groupe…');
const chosen: Written = {
  ...nothingWritten,
  establishmentId: 'id of Collège Jules-Verne',
  groups: [
    { kind: 'families', classId, name: '6e B' },
    { kind: 'class', classId, name: '6e B' },
    { kind: 'everyone', name: null },
  ],
};
const openChosen = (groups = chosen.groups, answers = {}) =>
  open({ me: admin, kept: new Map([[place, { ...chosen, groups }]]), answers });

test('[CLIENT250] what a single press of an arrow would take is a class, and the whole school stands last', async () => {
  open({ me: admin });
  const box = within(await select());
  await box.findByRole('option', { name: /^Familles de/ });
  const names = box.getAllByRole('option').map(plain);
  expect(names.slice(1, 3)).toEqual(['Familles de 6e B', 'Élèves de 6e B']);
  expect([names.length, names.at(-1)]).toEqual([3 + roles.length + 1, 'Tout l’établissement']);
});

test('[CLIENT250] that the groups cannot be had is said, and they are asked for again', async () => {
  const held = { fail: true };
  open({
    answers: {
      audiences: () => {
        if (held.fail) throw refused('establishment.unknown', 'NOT_FOUND');
        return [{ establishmentId: 'id of Collège Jules-Verne', classId, name: '6e B', students: 2, families: 3 }];
      },
    },
  });
  const again = await screen.findByRole('button', { name: 'Réessayer' });
  held.fail = false;
  await userEvent.click(again);
  expect(await screen.findByRole('option', { name: /^Familles de/ })).toBeDefined();
});

test('[CLIENT250] a group that is taken out leaves the focus on the next, the last one on the box for another', async () => {
  openChosen(chosen.groups.slice(0, 2));
  await userEvent.click(await screen.findByRole('button', { name: /^Retirer Familles de/ }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Retirer Élèves de/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Retirer Élèves de/ }));
  expect(document.activeElement).toBe(await select());
});

test('[CLIENT250] the box for another group stays where the focus is when the last group was taken', async () => {
  open();
  const box = await select();
  for (const name of [/^Familles de/, /^Élèves de/])
    await userEvent.selectOptions(box, await within(box).findByRole('option', { name }));
  await screen.findByRole('button', { name: /^Retirer Élèves de/ });
  expect([box.options.length, box.disabled]).toEqual([1, false]);
});

test('[CLIENT250] back at the first names the focus is not lost', async () => {
  openChosen(undefined, {
    'announcements.preview': ({ after }: { after?: string }) => ({
      groups: [],
      except: [],
      count: 2,
      outOfReach: 0,
      people: [{ ...person, name: after ? 'Yanis' : 'Leïla' }],
      next: after ? null : 'Leïla',
    }),
  });
  await userEvent.click(await screen.findByText('Voir les noms'));
  await userEvent.click(screen.getByRole('button', { name: 'Noms suivants' }));
  await screen.findByText(/Yanis/);
  await userEvent.click(screen.getByRole('button', { name: 'Premiers noms' }));
  await screen.findByText(/Leïla/);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Voir les noms')));
});
