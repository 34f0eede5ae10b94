import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { helpFor } from '../../../src/client/push/help-words.ts';
import { NotificationsSection } from '../../../src/client/settings/notifications-section.tsx';
import type { Notice, PushDevice, TestPush } from '../../../src/shared/notices.ts';
import { noticeReasons } from '../../../src/shared/notices.ts';
import { schoolAnswers } from '../live-stage.tsx';
import { conversation, ids } from '../people.ts';
import { answersOfPush, fakeBrowser, forgetBrowser } from '../push/fake-browser.ts';
import { sentences } from '../sentences.ts';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';
import { openPersonal } from './personal-stage.tsx';

afterEach(() => {
  forgetBrowser();
  vi.useRealTimers();
});

const day = new Date('2026-11-18T09:00:00Z');
const device = (more: Partial<PushDevice> = {}): PushDevice => ({
  id: 'd1',
  device: 'Firefox, Android',
  since: day,
  lastSuccessAt: null,
  failure: null,
  current: false,
  ...more,
});

function open(answers: Answers = {}) {
  return openPersonal(
    <NotificationsSection />,
    {},
    {
      answers: {
        ...schoolAnswers({ conversations: [conversation({ lastReadSeq: 1 })] }),
        ...answersOfPush,
        'account.pushDevices': () => [],
        'account.notices': () => [],
        ...answers,
      },
    },
  );
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('[CLIENT198] whether one is told outside of the page, and how much that says, is a choice each, and says who could read it', async () => {
  fakeBrowser();
  const { set } = open();
  const preview = await screen.findByRole('switch', { name: /Montrer qui écrit/ });
  expect(screen.getByText(/Quiconque voit l’écran/)).toBeTruthy();
  await userEvent.click(preview);
  await userEvent.click(screen.getByRole('switch', { name: /quand Préau est fermé/ }));
  await waitFor(() =>
    expect(set.mock.calls.flat()).toEqual([{ notifications: { preview: true } }, { notifications: { push: false } }]),
  );
  expect(screen.queryByRole('button', { name: 'Activer sur cet appareil' })).toBeNull();
});

test('[CLIENT198] this device is turned on by a press and off by another, which lasts', async () => {
  const browser = fakeBrowser();
  let all: PushDevice[] = [];
  const unsubscribe = vi.fn<(input: unknown) => unknown>(() => ((all = []), null));
  open({
    'account.pushDevices': () => all,
    'account.subscribePush': () => ((all = [device({ current: true })]), null),
    'account.unsubscribePush': unsubscribe,
  });
  await screen.findByText('Cet appareil ne vous prévient pas.');
  expect(browser.asked).not.toHaveBeenCalled();
  await press('Activer sur cet appareil');
  expect(await screen.findByText('Cet appareil vous prévient.')).toBeTruthy();
  await press('Désactiver sur cet appareil');
  expect(await screen.findByText('Cet appareil ne vous prévient pas.')).toBeTruthy();
  expect(unsubscribe.mock.calls).toEqual([[{ endpoint: 'https://push.example/new' }]]);
  expect([browser.subscription(), localStorage.getItem(`preau.push.off:${ids.me}`)]).toEqual([null, '1']);
});

test('[CLIENT198] a browser that gives no subscription, as in a private window, is said to', async () => {
  fakeBrowser({ permission: 'granted', subscribes: false });
  open();
  await press('Activer sur cet appareil');
  expect(await screen.findByText(/fenêtre privée/)).toBeTruthy();
});

test('[CLIENT198] the devices are listed, and each is removed by a press', async () => {
  fakeBrowser();
  let all = [device({ id: 'd2', failure: { outcome: 'notReachable' } }), device({ id: 'd3', device: 'Safari, iOS' })];
  open({
    'account.pushDevices': () => all,
    'account.removePushDevice': ({ id }: { id: string }) => ((all = all.filter((one) => one.id !== id)), null),
  });
  expect(await screen.findByText('La dernière n’a pas pu lui être envoyée.')).toBeTruthy();
  await press(/sur.*Firefox/);
  await waitFor(() => expect(screen.queryByText('Firefox, Android')).toBeNull());
  expect(screen.getByText('Safari, iOS')).toBeTruthy();
});

test.each(['devices', 'sessions'] as const)(
  '[CLIENT209] what another tab or device has registered or removed is so here when the bell rings for %s',
  async (what) => {
    fakeBrowser({ permission: 'granted' });
    let all = [device({ id: 'd2' })];
    const { live } = open({ 'account.pushDevices': () => all });
    expect(await screen.findByText('Firefox, Android')).toBeTruthy();
    all = [device({ id: 'd3', device: 'Safari, iOS', current: true })];
    act(() => askWhatRang(live, new Set([what])));
    expect(await screen.findByText('Safari, iOS')).toBeTruthy();
    expect(screen.queryByText('Firefox, Android')).toBeNull();
    expect(screen.getByText('Cet appareil vous prévient.')).toBeTruthy();
  },
);

test('[CLIENT210] whoever may turn it on reads before that the device stays signed in longer, and not at shared computers', async () => {
  fakeBrowser();
  open();
  expect(await screen.findByText(/reste connecté plus longtemps.*d’autres utilisent/)).toBeTruthy();
});

describe('[CLIENT198] what stands in the way is said in the words of the browser', () => {
  const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  const android =
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36';
  test.each<[string, string]>([
    [windows, 'push.allow.chrome.desktop'],
    [android, 'push.allow.chrome.phone'],
    [`${windows} Edg/140.0`, 'push.allow.edge.desktop'],
    [`${android} EdgA/140.0`, 'push.allow.edge.phone'],
    [android.replace('Chrome', 'SamsungBrowser/28.0 Chrome'), 'push.allow.samsung.phone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'push.allow.firefox.desktop'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'push.allow.firefox.phone'],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.4 Safari/605.1.15`,
      'push.allow.safari.desktop',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${apple} Version/18.4 Mobile Safari/604.1`,
      'push.allow.safari.phone',
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${apple} CriOS/140.0 Mobile Safari/604.1`,
      'push.allow.safari.phone',
    ],
    [`${windows} OPR/120.0`, 'push.allow.other'],
  ])('%s', (userAgent, key) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
    expect(helpFor('denied')).toEqual(['push.state.denied', key]);
  });

  test.each([
    ['Version/18.4 Mobile Safari/604.1', /«.Sur l’écran d’accueil.», et ouvrez/],
    ['CriOS/140.0 Mobile Safari/604.1', /faites-le dans Safari/],
  ])('an iPhone is told to put Préau on the home screen: %s', async (named, words) => {
    fakeBrowser();
    vi.stubGlobal('PushManager', undefined);
    Reflect.deleteProperty(globalThis, 'PushManager');
    const userAgent = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${apple} ${named}`;
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
    open();
    expect(await screen.findByText(/Sur iPhone et iPad/)).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('where the address is no https, that is said', async () => {
    fakeBrowser();
    vi.stubGlobal('isSecureContext', false);
    open();
    expect(await screen.findByText(/adresse en https/)).toBeTruthy();
  });
});

describe('[CLIENT199] the test goes the whole way, and says where it stopped', () => {
  const button = /notification d’essai/;
  const result = (words: RegExp) => screen.findByText(words);

  test.each<[NotificationPermission, RegExp]>([
    ['default', /ne sont pas autorisées/],
    ['denied', /ne sont pas autorisées/],
    ['granted', /cet appareil n’est pas inscrit/],
  ])('before it was sent: %s', async (permission, words) => {
    fakeBrowser({ permission });
    const sent = vi.fn<() => void>();
    open({ 'account.testPush': sent });
    await press(button);
    await result(words);
    expect(sent).not.toHaveBeenCalled();
  });

  test.each<[TestPush, RegExp]>([
    [{ outcome: 'noSubscription' }, /cet appareil n’est pas inscrit/],
    [{ outcome: 'notReachable' }, /n’a pas pu joindre le service/],
    [{ outcome: 'addressRefused' }, /n’a pas pu joindre le service/],
    [{ outcome: 'refused', status: 403 }, /réponse 403/],
  ])('on the way from the server: %j', async (answer, words) => {
    fakeBrowser({ permission: 'granted' }).subscribed();
    open({ 'account.testPush': () => answer });
    await press(button);
    expect(await result(words)).toBeTruthy();
  });

  test('where the server does not answer, and where it refuses', async () => {
    fakeBrowser({ permission: 'granted' }).subscribed();
    let error: Error = new Error('the line broke');
    open({
      'account.testPush': () => {
        throw error;
      },
    });
    await press(button);
    await result(/le serveur de Préau n’a pas répondu/);
    error = refused('rate.exceeded', 'TOO_MANY_REQUESTS', 5_000);
    await press(button);
    await waitFor(() => expect(screen.queryByText(/le serveur de Préau n’a pas répondu/)).toBeNull());
  });

  test('once the service worker has shown it, also where that is before the server has answered', async () => {
    const browser = fakeBrowser({ permission: 'granted' });
    browser.subscribed();
    open({
      'account.testPush': () => {
        act(() => void browser.says({ shown: 'test' }));
        return { outcome: 'sent' };
      },
    });
    await press(button);
    expect(await result(/Elle est arrivée/)).toBeTruthy();
  });

  test('on the device, after twenty seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    fakeBrowser({ permission: 'granted' }).subscribed();
    open({ 'account.testPush': () => ({ outcome: 'sent' }) });
    await act(() => vi.advanceTimersByTimeAsync(100));
    act(() => screen.getByRole('button', { name: button }).click());
    await act(() => vi.advanceTimersByTimeAsync(19_000));
    expect(screen.queryByText(/rien n’est arrivé/)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText(/rien n’est arrivé ici en 20 secondes.*Ne pas déranger/)).toBeTruthy();
  });
});

test('[CLIENT199] [CLIENT307] why one was told, or not, is said of each message, leads there, and goes on to earlier ones', async () => {
  fakeBrowser();
  const notice = (id: number, more: Partial<Notice> = {}): Notice => ({
    id,
    establishmentId: ids.school,
    kind: 'message',
    conversationId: 'conversation',
    messageId: `m${id}`,
    seq: id,
    state: 'skipped',
    reason: 'muted',
    decidedAt: day,
    dueAt: day,
    endedAt: day,
    devices: 0,
    toldNowBy: null,
    ...more,
  });
  const first = Array.from({ length: 50 }, (_, at) => notice(100 - at));
  first[0] = notice(100, { state: 'sent', reason: 'told', devices: 2, toldNowBy: 'Claire' });
  first[1] = notice(99, { conversationId: null, messageId: null, seq: null, kind: 'summary', reason: 'summary' });
  const asked = vi.fn<(input: { before?: number }) => Notice[]>(({ before }) =>
    before === undefined ? first : [notice(1, { reason: 'quiet', state: 'held' })],
  );
  open({ 'account.notices': asked });
  await press('Voir les dernières décisions');
  const rows = () => within(screen.getByRole('list', { name: '' })).getAllByRole('listitem');
  expect(await screen.findByText('Signalé sur 2 appareils.')).toBeTruthy();
  expect(screen.getByText(/Claire.? a demandé de prévenir sans attendre/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Claire' })[0]!.getAttribute('href')).toBe(
    '/fr/parents/messagerie/conversation?message=100',
  );
  expect(screen.getByText('Ce qui a attendu la fin des heures calmes').closest('a')).toBeNull();
  await press('Voir plus');
  expect(await screen.findByText('Attend la fin de vos heures calmes.')).toBeTruthy();
  expect(rows()).toHaveLength(51);
  expect(asked.mock.calls).toEqual([[{}], [{ before: 51 }]]);
  for (const locale of ['fr', 'en', 'ar'] as const)
    for (const reason of noticeReasons) expect(sentences[locale][`notices.${reason}`]).toBeTruthy();
});
