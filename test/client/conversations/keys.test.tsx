import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useConversationKeys } from '../../../src/client/conversations/use-conversation-keys.ts';
import { newStand, show } from '../live-stage.tsx';
import { conversation } from '../people.ts';

function Keys({ onOpen, children }: { onOpen(id: string): void; children: React.ReactNode }) {
  useConversationKeys([conversation({ id: 'a' }), conversation({ id: 'b' })], 'a', onOpen);
  return children;
}

function pressed(node: React.ReactNode, on: () => Element) {
  const onOpen = vi.fn<(id: string) => void>();
  const { unmount } = show(<Keys onOpen={onOpen}>{node}</Keys>, newStand({}));
  fireEvent.keyDown(on(), { key: 'ArrowDown', altKey: true });
  unmount();
  return onOpen.mock.calls.length;
}

test('[CLIENT18] the keys act on the page alone: not under a dialog, and not on a list that opens by them', () => {
  expect(pressed(<input aria-label="Message" />, () => screen.getByRole('textbox'))).toBe(1);
  expect(pressed(<select aria-label="Langue" />, () => screen.getByRole('combobox'))).toBe(0);
  const dialog = (
    <div role="dialog">
      <button type="button">Fermer</button>
    </div>
  );
  expect(pressed(dialog, () => screen.getByRole('button'))).toBe(0);
  expect(pressed(dialog, () => document.body)).toBe(0);
  // Whoever closed it goes on before it has faded.
  const closing = <div role="dialog" data-closed="" />;
  expect(pressed(closing, () => document.body)).toBe(1);
});
