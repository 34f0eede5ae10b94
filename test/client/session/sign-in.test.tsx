import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusals } from '../../../src/client/i18n/fr/refusals.ts';
import { SignIn } from '../../../src/client/session/sign-in.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import type { Locale } from '../../../src/shared/locales.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

function arrive(
  answer: () => HttpAnswer,
  { locale = 'fr', path = '/fr/sign-in' }: { locale?: Locale; path?: string } = {},
) {
  const calls = stubHttp((asked) => (asked === '/session' ? { status: 401 } : answer()));
  return { ...stage(<SignIn />, { locale, path }), signIns: () => calls.filter((call) => call.path !== '/session') };
}

const email = () => screen.getByLabelText<HTMLInputElement>('Adresse e-mail');
const password = () => screen.getByLabelText<HTMLInputElement>('Mot de passe');

async function fillIn() {
  await userEvent.type(email(), 'parent@jules-verne.example');
  await userEvent.type(password(), 'preau-demo');
  await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
}

beforeEach(() => {
  endSession('left');
  localStorage.clear();
});

describe('sign-in', () => {
  test('[CLIENT229] its fields are known to password managers, take what is pasted, and the password can be looked at', async () => {
    arrive(() => done(null));
    expect(email().autocomplete).toBe('username');
    expect(email().name).toBe('email');
    expect(password().autocomplete).toBe('current-password');
    await userEvent.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }));
    expect(password().type).toBe('text');
    await userEvent.click(password());
    await userEvent.paste('une phrase de passe');
    expect(password().value).toBe('une phrase de passe');
  });

  test('signs in, and goes on to where the person wanted to be', async () => {
    const { signIns, places } = arrive(() => done({}), { path: '/fr/sign-in?next=%2Ffr%2Fparents%2Fmessagerie' });
    await fillIn();
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie'));
    expect(signIns()).toEqual([
      { path: '/trpc/auth.signIn', body: { json: { email: 'parent@jules-verne.example', password: 'preau-demo' } } },
    ]);
  });

  test('goes nowhere but to a page of ours', async () => {
    const { places } = arrive(() => done({}), { path: '/fr/sign-in?next=%2F%2Fevil.example%2Ffr' });
    await fillIn();
    await waitFor(() => expect(places().at(-1)).toBe('/fr'));
  });

  test('a wrong password is said in the reader’s language, and nothing typed is lost', async () => {
    arrive(() => refusal(401, 'signIn.wrong', 'UNAUTHORIZED'));
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'L’adresse e-mail ou le mot de passe ne correspond pas.',
    );
    expect(email().value).toBe('parent@jules-verne.example');
    expect(password().value).toBe('preau-demo');
  });

  test('a server whose database is away says that, though it names a time to come back, and not that there were too many attempts', async () => {
    arrive(() => refusal(503, 'server.unavailable', 'SERVICE_UNAVAILABLE', 2_000));
    await fillIn();
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toBe(refusals['server.unavailable']);
    expect(password().value).toBe('preau-demo');
  });

  test('too many attempts are told with the time to wait', async () => {
    arrive(() => refusal(429, 'signIn.tooMany', 'TOO_MANY_REQUESTS', 14 * 60_000));
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('Vous pourrez réessayer dans 14 minutes');
  });

  test('a server out of reach is said, and a second attempt goes through', async () => {
    let up = false;
    const { places } = arrive(() => (up ? done({}) : 'noAnswer'));
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('Le serveur n’a pas répondu');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(places().at(-1)).toBe('/fr'));
  });

  test('an empty field is named and gets the focus, and the server is not asked', async () => {
    const { signIns } = arrive(() => done({}));
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(document.activeElement).toBe(email()));
    expect(email().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Saisissez votre adresse e-mail.')).toBeTruthy();
    expect(signIns()).toEqual([]);
  });

  test('it greets in Arabic, and the addresses stay left to right', () => {
    arrive(() => done({}), { locale: 'ar', path: '/ar/sign-in' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('مرحبًا بك');
    expect(screen.getByLabelText<HTMLInputElement>('البريد الإلكتروني').dir).toBe('ltr');
  });

  test('the language is changed without losing what was typed', async () => {
    const { places } = arrive(() => done({}));
    await userEvent.type(email(), 'parent@');
    await userEvent.selectOptions(screen.getByLabelText('Langue'), 'العربية');
    await waitFor(() => expect(places().at(-1)).toBe('/ar/sign-in'));
    expect(email().value).toBe('parent@');
  });

  test('[INVITE6] a card’s link asks for the school’s code, which stands there, and the name on the card', async () => {
    const { signIns, places } = arrive(() => done({}), { path: '/fr/sign-in?school=abc234' });
    expect(screen.getByLabelText<HTMLInputElement>('Code de l’établissement').value).toBe('abc234');
    expect(screen.queryByLabelText('Adresse e-mail')).toBeNull();
    await userEvent.type(screen.getByLabelText('Identifiant'), 'Noe.Moreau');
    await userEvent.type(password(), 'trois billes bleues');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(places().at(-1)).toBe('/fr'));
    const json = { school: 'abc234', username: 'noe.moreau', password: 'trois billes bleues' };
    expect(signIns()).toEqual([{ path: '/trpc/auth.signIn', body: { json } }]);
  });

  test('[INVITE6] which of the two ways was taken is remembered on this device, and the other is one press away', async () => {
    const first = arrive(() => done({}), { path: '/fr/sign-in?school=abc234' });
    await userEvent.type(screen.getByLabelText('Identifiant'), 'noe.moreau');
    await userEvent.type(password(), 'trois billes bleues');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(first.places().at(-1)).toBe('/fr'));
    first.unmount();
    endSession('left');
    arrive(() => done({}));
    expect(screen.getByLabelText<HTMLInputElement>('Code de l’établissement').value).toBe('abc234');
    await userEvent.click(screen.getByRole('button', { name: 'J’ai une adresse e-mail' }));
    expect(email()).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Je n’ai pas d’adresse e-mail' }));
    expect(screen.getByLabelText('Identifiant')).toBeTruthy();
  });

  test('[INVITE6] what does not match is said without speaking of an e-mail, and nothing typed is lost', async () => {
    arrive(() => refusal(401, 'signIn.wrong', 'UNAUTHORIZED'), { path: '/fr/sign-in?school=abc234' });
    await userEvent.type(screen.getByLabelText('Identifiant'), 'noe.moreau');
    await userEvent.type(password(), 'trois billes');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect((await screen.findByRole('alert')).textContent).toContain('identifiant');
    expect(screen.getByLabelText<HTMLInputElement>('Identifiant').value).toBe('noe.moreau');
    expect(password().value).toBe('trois billes');
  });
});
