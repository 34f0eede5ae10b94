import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  // A library's complaint is a bug that nobody would read otherwise.
  vi.spyOn(console, 'error').mockImplementation((...args) => void complaints.push(format(...args)));
});

afterEach(() => {
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join('\n')}`);
});
