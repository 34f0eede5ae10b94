import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Checkbox } from '../../../src/client/ui/choice.tsx';
import { Field, FieldGroup } from '../../../src/client/ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../../src/client/ui/form.tsx';
import { Input } from '../../../src/client/ui/input.tsx';
import { NumberField } from '../../../src/client/ui/number-field.tsx';
import type { FormOptions } from '../../../src/client/ui/use-form.ts';
import { emailSignInInput } from '../../../src/shared/inputs.ts';
import { invalid, refused } from '../stub-link.ts';
import { showParts } from './ui-stage.tsx';

type SignIn = { email: string; password: string };

function show(options: Partial<FormOptions<SignIn>> = {}) {
  const onSubmit = vi.fn<(input: SignIn) => Promise<unknown>>(async () => undefined);
  showParts(
    <Form schema={emailSignInInput} onSubmit={onSubmit} {...options}>
      <Field label="Adresse" name="email">
        <Input />
      </Field>
      <Field label="Mot" name="password" help="Une phrase.">
        <Input />
      </Field>
      <FormActions>
        <SubmitButton>Envoyer</SubmitButton>
      </FormActions>
    </Form>,
  );
  return { onSubmit, send: () => userEvent.click(screen.getByRole('button', { name: 'Envoyer' })) };
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const fill = async () => {
  await userEvent.type(box('Adresse'), ' A@B.example ');
  await userEvent.type(box('Mot'), 'tout doux');
};
const saidAt = (name: string) =>
  (box(name).getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

describe('a form', () => {
  test('sends what its schema makes of what stands in its boxes', async () => {
    const { onSubmit, send } = show();
    await fill();
    await send();
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ email: 'A@B.example', password: 'tout doux' });
  });

  test('says at each field what its schema finds wrong, focuses the first, and asks nobody', async () => {
    const { onSubmit, send } = show({ sentences: { email: { too_small: 'Il faut une adresse.' } } });
    await send();
    expect(saidAt('Adresse')).toEqual(['Il faut une adresse.']);
    expect(saidAt('Mot')).toEqual(['Une phrase.', 'À remplir.']);
    expect(document.activeElement).toBe(box('Adresse'));
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.type(box('Adresse'), 'a');
    expect(box('Adresse').getAttribute('aria-invalid')).toBeNull();
    expect(box('Mot').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(box('Adresse'));
  });

  test('says at its field what the server finds wrong, and nowhere else; what was typed stays', async () => {
    const { send } = show({ onSubmit: () => Promise.reject(invalid([{ path: 'password', reason: 'too_big' }])) });
    await fill();
    await send();
    expect(saidAt('Mot')).toEqual(['Une phrase.', 'C’est trop long.']);
    expect(document.activeElement).toBe(box('Mot'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect([box('Adresse').value, box('Mot').value]).toEqual([' A@B.example ', 'tout doux']);
  });

  test('says above its button what is wrong with no field of it', async () => {
    const { send } = show({ onSubmit: () => Promise.reject(invalid([{ path: 'token', reason: 'too_big' }])) });
    await fill();
    await send();
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(box('Mot').getAttribute('aria-invalid')).toBeNull();
  });

  test('says a refusal once: above the button, or at the field that it is about', async () => {
    const weak = () => Promise.reject(refused('password.weak', 'BAD_REQUEST'));
    const { send } = show({ onSubmit: weak, fieldOf: { 'password.weak': 'password' } });
    await fill();
    await send();
    expect(saidAt('Mot')[1]).toMatch(/trop facile à deviner/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('keeps all that was typed where nobody answered, says so, and goes again', async () => {
    let up = false;
    const onSubmit = vi.fn<() => Promise<unknown>>(() =>
      up ? Promise.resolve() : Promise.reject(new TypeError('no')),
    );
    const { send } = show({ onSubmit });
    await fill();
    await send();
    expect(screen.getByRole('alert').textContent).toContain('toujours là');
    expect(box('Mot').value).toBe('tout doux');
    up = true;
    await send();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(onSubmit).toHaveBeenCalledTimes(2);
  });

  test('is sent once, however often it is pressed while it waits', async () => {
    const onSubmit = vi.fn<() => Promise<unknown>>(() => new Promise(() => {}));
    const { send } = show({ onSubmit });
    await fill();
    await send();
    await send();
    await userEvent.type(box('Mot'), '{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  test('whose schema cannot be fetched is checked by the server alone', async () => {
    const { onSubmit, send } = show({ schema: () => Promise.reject(new Error('offline')) });
    await send();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ email: '', password: '' }));
  });

  test('reads numbers, yes and no, lists, and leaves out an empty box that may be empty', async () => {
    const onSubmit = vi.fn<(input: unknown) => Promise<unknown>>(async () => undefined);
    showParts(
      <Form onSubmit={onSubmit} fixed={{ id: 'a' }}>
        <Field label="Nombre" name="count">
          <NumberField defaultValue={3} />
        </Field>
        <Field label="Note" name="note" optional>
          <Input />
        </Field>
        <Checkbox label="Oui" name="yes" defaultChecked />
        <FieldGroup label="Jours" name="days">
          <Checkbox label="Lundi" name="days" value="1" defaultChecked />
          <Checkbox label="Mardi" name="days" value="2" />
        </FieldGroup>
        <SubmitButton>Envoyer</SubmitButton>
      </Form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ id: 'a', count: 3, yes: true, days: ['1'] });
  });
});
