import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import { message } from '../people.ts';
import { mine, open } from './acts-stage.tsx';

test('[CLIENT261] the buttons go from message to message with the pointer, and leave nothing at any', async () => {
  const { row } = await open({ messages: [message(1), mine(), message(3)] });
  await loadLayers();
  const listened = vi.spyOn(EventTarget.prototype, 'addEventListener');
  for (const seq of [1, 2, 3, 1]) {
    await userEvent.hover(row(seq));
    expect(row(seq).contains(await screen.findByRole('toolbar', { name: 'Actions du message' }))).toBe(true);
  }
  const isMessage = (target: unknown) => target instanceof Element && target.matches('.thread-row, [data-message]');
  expect(listened.mock.contexts.filter(isMessage).length).toBe(0);
  await userEvent.unhover(row(1));
});
