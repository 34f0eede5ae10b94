import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OwnPhoto } from '../../../src/client/photos/own-photo.tsx';
import type { Profile } from '../../../src/shared/account.ts';
import { stage } from '../stage.tsx';

const school = (name: string, showsPhoto: boolean, tookPhoto = false) => ({
  establishmentId: `id of ${name}`,
  school: name,
  code: 'code',
  name: 'Leïla Haddad',
  username: null,
  showsPhoto,
  tookPhoto,
});
const leila: Profile = { name: 'Leïla', email: null, photo: null, schools: [school('Jules-Verne', true)] };

/** A picture of this size, which the browser of the test takes any file for; of none it says that it cannot read it. */
function open(profile: Profile, size: { width: number; height: number } | null = { width: 400, height: 300 }) {
  vi.stubGlobal(
    'Image',
    class extends EventTarget {
      naturalWidth = size?.width ?? 0;
      naturalHeight = size?.height ?? 0;
      set src(_: string) {
        queueMicrotask(() => this.dispatchEvent(new Event(size ? 'load' : 'error')));
      }
    },
  );
  const removePhoto = vi.fn<() => unknown>(() => undefined);
  const answers = { 'account.profile': () => profile, 'account.removePhoto': removePhoto };
  stage(<OwnPhoto profile={profile} />, { path: '/fr/settings/account', answers });
  return { removePhoto };
}
const choose = async () =>
  userEvent.upload(
    await screen.findByLabelText('Choisir une photo'),
    new File(['x'], 'moi.png', { type: 'image/png' }),
  );

beforeEach(() => {
  URL.createObjectURL = () => 'blob:moi';
  URL.revokeObjectURL = vi.fn<(address: string) => void>();
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLCanvasElement.prototype.toBlob = (take) => take(new Blob(['drawn'], { type: 'image/jpeg' }));
});
afterEach(() => vi.unstubAllGlobals());

test('[CLIENT206] a refusal is said in its words, what was chosen stays, and another press saves it', async () => {
  open(leila);
  const refusal = { error: { data: { reason: 'rate.exceeded', code: 'TOO_MANY_REQUESTS' } } };
  const sent = vi
    .fn<typeof fetch>()
    .mockImplementationOnce(async () => new Response(JSON.stringify(refusal), { status: 429 }))
    .mockImplementationOnce(async () => {
      throw new TypeError('Failed to fetch');
    })
    .mockImplementationOnce(async () => new Response('{"photo":"x"}'));
  vi.stubGlobal('fetch', sent);
  await choose();
  const zoom = await screen.findByLabelText('Agrandissement');
  expect(document.activeElement).toBe(zoom);
  const save = screen.getByRole('button', { name: 'Enregistrer la photo' });
  await userEvent.click(save);
  expect((await screen.findByRole('alert')).textContent).not.toMatch(/toujours là/);
  await userEvent.click(save);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Elle est toujours là/));
  expect(screen.getByLabelText('Agrandissement')).toBe(zoom);
  await userEvent.click(save);
  await screen.findByText('Votre photo est enregistrée.');
  expect(sent.mock.calls.map(([address, init]) => `${init?.method} ${address as string}`)).toEqual(
    Array(3).fill('PUT /photos/own'),
  );
  expect(screen.queryByLabelText('Agrandissement')).toBeNull();
  expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:moi');
});

test('[CLIENT206] what the browser cannot read is said, and something else may be chosen', async () => {
  open(leila, null);
  await choose();
  expect(await screen.findByText(/Ce navigateur ne sait pas lire cette image/)).toBeTruthy();
  expect(screen.getByLabelText('Choisir une photo')).toBeTruthy();
});

test('[CLIENT208] who has no school that shows photos reads it where the choice would be, and can still take away what there is', async () => {
  const { removePhoto } = open({ ...leila, photo: 'a'.repeat(22), schools: [school('Jules-Verne', false)] });
  expect(await screen.findByText(/Votre établissement ne montre pas les photos/)).toBeTruthy();
  expect(screen.queryByLabelText('Choisir une photo')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Retirer la photo' }));
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(question.querySelector<HTMLElement>('button:last-of-type')!);
  await screen.findByText('Votre photo est retirée.');
  expect(removePhoto).toHaveBeenCalledTimes(1);
});

test('[CLIENT208] of several schools those that do not show it are named', async () => {
  open({ ...leila, schools: [school('Jules-Verne', true), school('Prévert', false)] });
  expect(await screen.findByText(/Elle n’est pas montrée ici.*Prévert/)).toBeTruthy();
  expect(screen.getByLabelText('Choisir une photo')).toBeTruthy();
});

test('[CLIENT242] of several schools the one that took it away is named, and the others are still said to show it', async () => {
  const photo = 'a'.repeat(22);
  open({ ...leila, photo, schools: [school('Jules-Verne', true), school('Prévert', true, true)] });
  expect(await screen.findByText(/Retirée par l’administration.*Prévert/)).toBeTruthy();
  expect(screen.getByText(/La voient les personnes/)).toBeTruthy();
});

test('[CLIENT242] whose only school took it away does not read that it is seen, and may choose another', async () => {
  open({ ...leila, photo: 'a'.repeat(22), schools: [school('Jules-Verne', true, true)] });
  expect(await screen.findByText(/Retirée par l’administration.*Jules-Verne/)).toBeTruthy();
  expect(screen.queryByText(/La voient les personnes/)).toBeNull();
  expect(screen.getByLabelText('Choisir une photo')).toBeTruthy();
});
