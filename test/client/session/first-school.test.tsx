import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FirstSchool } from '../../../src/client/session/first-school.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

function open({ isOpen = true, found = done({}) }: { isOpen?: boolean; found?: HttpAnswer } = {}) {
  const calls = stubHttp((path) =>
    path === '/session' ? { status: 401 } : path === '/trpc/auth.firstSchool' ? done({ open: isOpen }) : found,
  );
  const founded = () => calls.filter(({ path }) => path === '/trpc/auth.foundSchool').map(({ body }) => body);
  return { ...stage(<FirstSchool />, { path: '/fr/first-school' }), founded };
}

const fields = {
  'Code affiché par le serveur': 'abcd-efgh-jkmn',
  'Nom de l’établissement': 'Collège Jules-Verne',
  'Votre nom': 'Nadia Benali',
  'Adresse e-mail': 'nadia@jules-verne.example',
  'Mot de passe': 'une cour sous la pluie',
};

async function fillIn() {
  for (const [label, text] of Object.entries(fields)) await userEvent.type(await screen.findByLabelText(label), text);
  await userEvent.click(screen.getByRole('button', { name: 'Créer l’établissement' }));
}

beforeEach(() => endSession('left'));

test('[INVITE9] the first school is founded with the code, and its admin goes on to the panel', async () => {
  const { founded, places } = open();
  await fillIn();
  await waitFor(() => expect(places().at(-1)).toBe('/fr'));
  expect(founded()).toEqual([
    {
      json: {
        code: 'abcd-efgh-jkmn',
        name: 'Collège Jules-Verne',
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        adminName: 'Nadia Benali',
        email: 'nadia@jules-verne.example',
        password: 'une cour sous la pluie',
      },
    },
  ]);
});

test('[INVITE9] a wrong code is said at its field, and nothing typed is lost', async () => {
  open({ found: refusal(403, 'firstSchool.wrongCode', 'FORBIDDEN') });
  await fillIn();
  expect(await screen.findByText(/Ce code n’est pas celui/)).toBeTruthy();
  for (const [label, text] of Object.entries(fields))
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(text);
});

test('[INVITE9] where there is a school, there is no such page', async () => {
  open({ isOpen: false });
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByLabelText('Code affiché par le serveur')).toBeNull();
});
