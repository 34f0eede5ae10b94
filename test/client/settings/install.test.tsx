import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offered } from '../../../src/client/installed/offer.ts';
import { installWords } from '../../../src/client/push/help-words.ts';
import { InstallPart } from '../../../src/client/settings/install-part.tsx';
import { sentences } from '../sentences.ts';
import { stage } from '../stage.tsx';

let isStandalone = false;
/** As the library reads what is on a page. */
const said = (key: keyof typeof sentences.fr) => sentences.fr[key].replaceAll('\u00a0', ' ');
beforeEach(() => {
  isStandalone = false;
  offered.last = undefined;
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), { matches: query.includes('standalone') && isStandalone }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The browser offers to install the app, as it does by itself at some moment. */
function offer(outcome: 'accepted' | 'dismissed') {
  const prompt = vi.fn<() => Promise<{ outcome: string }>>(async () => ({ outcome }));
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  act(() => void window.dispatchEvent(event));
  return { prompt, event };
}

describe('[PWA19] the app is installed from the settings', () => {
  test('by one press where the browser offers it, whose own bar is not shown; a no is said, and then how it is done by hand', async () => {
    stage(<InstallPart />);
    expect(screen.queryByRole('button', { name: 'Installer' })).toBeNull();
    const { prompt, event } = offer('dismissed');
    expect(event.defaultPrevented).toBe(true);
    expect(prompt).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Installer' }));
    expect(await screen.findByText('Rien n’a été installé.')).toBeTruthy();
    expect([prompt.mock.calls.length, screen.queryByRole('button', { name: 'Installer' })]).toEqual([1, null]);
    expect(screen.getByText(said('install.other'))).toBeTruthy();
  });

  test('with nothing to say where this is the installed app', () => {
    isStandalone = true;
    stage(<InstallPart />);
    expect(screen.queryByText('Installer Préau sur cet appareil')).toBeNull();
  });

  const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0';
  test.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'install.chrome.desktop'],
    [`Mozilla/5.0 (Linux; Android 15) ${chrome} Mobile Safari/537.36`, 'install.chrome.phone'],
    [`Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36 Edg/140.0`, 'install.edge.desktop'],
    [`Mozilla/5.0 (Linux; Android 15) ${chrome} Mobile Safari/537.36 EdgA/140.0`, 'install.edge.phone'],
    [`Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 ${chrome} Mobile Safari/537.36`, 'install.samsung.phone'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'install.firefox.phone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'install.firefox.desktop'],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Version/26.0 Safari/605.1.15`,
      'install.safari.desktop',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${safari} Version/18.0 Mobile/15E148 Safari/604.1`,
      'push.install.safari',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${safari} CriOS/140.0 Mobile/15E148 Safari/604.1`,
      'push.install.other',
    ],
    ['Mozilla/5.0 (Unknown)', 'install.other'],
  ] as const)('%s: %s', (userAgent, words) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
    stage(<InstallPart />);
    expect([installWords(), screen.queryByText(said(words)) !== null]).toEqual([words, true]);
  });

  test('and says so once it is there', async () => {
    stage(<InstallPart />);
    offer('accepted');
    await userEvent.click(screen.getByRole('button', { name: 'Installer' }));
    act(() => void window.dispatchEvent(new Event('appinstalled')));
    expect(await screen.findByText(/maintenant parmi les applications/)).toBeTruthy();
  });
});
