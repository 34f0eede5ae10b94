import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Combobox } from '../../../src/client/ui/combobox.tsx';
import { Field } from '../../../src/client/ui/field.tsx';
import { Form, SubmitButton } from '../../../src/client/ui/form.tsx';
import { showParts } from './ui-stage.tsx';

const classes = [
  { id: 'a', name: '6e A' },
  { id: 'b', name: '6e B' },
  { id: 'c', name: '5e C' },
];

function show(more: { onSearch?(typed: string): void } = {}) {
  const onSubmit = vi.fn<(input: unknown) => Promise<unknown>>(async () => undefined);
  showParts(
    <Form onSubmit={onSubmit}>
      <Field label="Classe" name="classId">
        <Combobox items={classes} toText={({ name }) => name} toValue={({ id }) => id} {...more} />
      </Field>
      <SubmitButton>Envoyer</SubmitButton>
    </Form>,
  );
  return { onSubmit, box: screen.getByRole<HTMLInputElement>('combobox', { name: 'Classe' }) };
}
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('a combobox', () => {
  test('finds among its items what is typed, is walked by the arrows, and sends what was chosen', async () => {
    const { box, onSubmit } = show();
    await userEvent.type(box, '6e');
    await waitFor(() => expect(options()).toEqual(['6e A', '6e B']));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    expect(box.value).toBe('6e B');
    expect(document.activeElement).toBe(box);
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ classId: 'b' });
  });

  test('says that nothing matches, and Esc closes it', async () => {
    const { box } = show();
    await userEvent.type(box, 'zzz');
    expect(await screen.findByText('Rien ne correspond.')).toBeDefined();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(box.getAttribute('aria-expanded')).toBe('false'));
  });

  test('asks elsewhere by what is typed, and then shows all that was found', async () => {
    const onSearch = vi.fn<(typed: string) => void>();
    const { box } = show({ onSearch });
    await userEvent.type(box, 'x');
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('x');
    await waitFor(() => expect(options()).toEqual(['6e A', '6e B', '5e C']));
  });
});
