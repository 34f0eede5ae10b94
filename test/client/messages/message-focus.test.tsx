import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { box, log, plain, showChat } from '../chat.tsx';

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));

async function open() {
  showChat({ first: 'conversation' });
  await within(await screen.findByRole('log')).findByText('Message n° 3');
  (await box()).focus();
}
const focused = () => document.activeElement?.getAttribute('data-seq') ?? document.activeElement?.tagName;
const press = (keys: string) => userEvent.keyboard(keys);

test('[CLIENT93] messages are items, each named by its author and time and described by its text', async () => {
  await open();
  const [first] = within(log()).getAllByRole('article');
  const said = (attribute: string) => plain(document.getElementById(first!.getAttribute(attribute)!)!);
  expect(said('aria-labelledby')).toMatch(/^Claire, mercredi 18 novembre 2026/);
  expect(said('aria-describedby')).toContain('Message n° 1');
});

test('[CLIENT93] from the empty box ↑ leads to the newest message, the arrows from one to another, and Esc back', async () => {
  await open();
  await press('{ArrowUp}');
  expect(focused()).toBe('3');
  await press('{ArrowUp}');
  expect(focused()).toBe('2');
  await press('{Home}');
  expect(focused()).toBe('1');
  await press('{ArrowUp}');
  expect(focused()).toBe('1');
  await press('{End}');
  expect(focused()).toBe('3');
  await press('{Escape}');
  expect(focused()).toBe('TEXTAREA');
  await press('{ArrowUp}{ArrowDown}');
  expect(focused()).toBe('TEXTAREA');
});

test('[CLIENT93] with something written ↑ moves the caret, and nothing else', async () => {
  await open();
  await press('Un mot{ArrowUp}');
  expect(focused()).toBe('TEXTAREA');
});

test('[CLIENT93] among its messages the thread is no stop of Tab, and one again when they are left', async () => {
  await open();
  expect(log().tabIndex).toBe(0);
  await press('{ArrowUp}');
  expect(log().tabIndex).toBe(-1);
  await press('{Escape}');
  expect(log().tabIndex).toBe(0);
});
