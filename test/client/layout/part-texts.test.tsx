import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Tray } from '../../../src/client/files/tray.tsx';
import * as load from '../../../src/client/i18n/load.ts';
import type { WordsOf } from '../../../src/client/i18n/load.ts';
import { newStand, show } from '../live-stage.tsx';
import { conversation } from '../people.ts';

const missing = new Set<WordsOf>(['files']);

vi.mock('../../../src/client/i18n/load.ts', async (original) => {
  const real = await original<typeof load>();
  const loadSentences: typeof load.loadSentences = async (locale, parts) => {
    if (parts.some((part) => missing.has(part))) throw new TypeError('Failed to fetch');
    return real.loadSentences(locale, parts);
  };
  return { ...real, loadSentences: vi.fn<typeof load.loadSentences>(loadSentences) };
});

test('[CLIENT159] where the sentences of a part cannot come the page stands without it, and with it once there is a network', async () => {
  show(
    <>
      <p>La page</p>
      <Tray place={conversation().id} focus={() => undefined} />
    </>,
    newStand({}),
  );
  await waitFor(() => expect(load.loadSentences).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  expect(screen.getByText('La page')).toBeDefined();
  expect(screen.queryByRole('group')).toBeNull();
  missing.clear();
  fireEvent(window, new Event('online'));
  expect(await screen.findByRole('group', { name: 'Fichiers joints' })).toBeDefined();
});
