import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, log, box, showChat } from '../chat.tsx';

const f6 = (shiftKey = false) => fireEvent.keyDown(document.activeElement!, { key: 'F6', shiftKey });
const focused = () => document.activeElement;

test('[CLIENT233] F6 goes from the list to the messages to the box and around, with Shift the other way', async () => {
  showChat({ first: 'conversation' });
  await within(await screen.findByRole('log')).findByText('Message n° 3');
  const current = list().querySelector('[aria-current]');
  act(() => (document.activeElement as HTMLElement).blur());
  f6();
  expect(focused()).toBe(current);
  f6();
  expect(log().contains(focused())).toBe(true);
  f6();
  expect(focused()).toBe(await box());
  f6();
  expect(focused()).toBe(current);
  f6(true);
  expect(focused()).toBe(await box());
  f6(true);
  expect(log().contains(focused())).toBe(true);
});

test('[CLIENT233] where the search stands in the place of the list F6 leads to its box', async () => {
  showChat({ first: 'conversation' });
  await within(await screen.findByRole('log')).findByText('Message n° 3');
  fireEvent.keyDown(document.body, { key: 'F', ctrlKey: true, shiftKey: true });
  const search = await screen.findByRole('searchbox');
  act(() => (document.activeElement as HTMLElement).blur());
  f6();
  expect(focused()).toBe(search);
  f6();
  expect(log().contains(focused())).toBe(true);
  f6(true);
  expect(focused()).toBe(search);
});
