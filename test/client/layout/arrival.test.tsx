import { act, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useArrival } from '../../../src/client/layout/use-arrival.ts';

function Page() {
  useArrival();
  return (
    <main>
      <h1 data-heading="" tabIndex={-1}>
        Réglages
      </h1>
    </main>
  );
}

const opened: HTMLElement[] = [];
afterEach(() => opened.splice(0).forEach((layer) => layer.remove()));

/** What lies above the page, with the focus in it. */
function layer(isClosing: boolean): void {
  const above = document.createElement('div');
  above.toggleAttribute('data-closed', isClosing);
  const box = above.appendChild(document.createElement('input'));
  document.body.append(above);
  opened.push(above);
  act(() => box.focus());
}

test.each([
  ['is closing, begins at its heading', true, 'H1'],
  ['stays open, goes on there', false, 'INPUT'],
] as const)('[CLIENT86] whoever comes to a page by what lies above it, and %s', (_, isClosing, at) => {
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true }, configurable: true });
  layer(isClosing);
  render(<Page />);
  expect(document.activeElement?.tagName).toBe(at);
});
