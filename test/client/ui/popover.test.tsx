import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Popover } from '../../../src/client/ui/popover.tsx';
import { showParts } from './ui-stage.tsx';

describe('Popover', () => {
  test('opens by its button, and Esc closes it and gives the focus back', async () => {
    show();
    await userEvent.click(opener());
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'inside' })));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'inside' })).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  test('closes by a press elsewhere, and when Tab leaves it', async () => {
    show();
    await userEvent.click(opener());
    await userEvent.click(screen.getByText('elsewhere'));
    expect(opener().getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(opener());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'inside' })));
    await userEvent.tab();
    await waitFor(() => expect(opener().getAttribute('aria-expanded')).toBe('false'));
  });
});

const opener = () => screen.getByRole('button', { name: 'Account' });

function show() {
  showParts(
    <>
      <Popover label="Account" trigger={<span aria-hidden="true">A</span>}>
        {() => <button type="button">inside</button>}
      </Popover>
      <button type="button">elsewhere</button>
    </>,
  );
}
