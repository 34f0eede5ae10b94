import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { forgetPush } from '../../../src/client/push/forget-push.ts';
import { Pushing } from '../../../src/client/push/pushing.tsx';
import { setOffHere } from '../../../src/client/push/wishes.ts';
import { onPushSubscriptionChange } from '../../../src/client/service-worker/on-push-subscription-change.ts';
import { patched, personalFrom } from '../../../src/shared/personal-inputs.ts';
import type { PersonalPatch } from '../../../src/shared/personal-inputs.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, ids } from '../people.ts';
import { answersOfPush, fakeBrowser, forgetBrowser } from './fake-browser.ts';
import { run } from './fake-worker.ts';

afterEach(forgetBrowser);

function Page() {
  useChatWebSocket();
  return <Pushing />;
}

function open(patch: PersonalPatch = {}) {
  const subscribe = vi.fn<(input: unknown) => null>().mockReturnValue(null);
  const settings = { ...usualSettings, ...personalFrom(patched(usualSettings, patch)) };
  const preferences = { ...settings, sharesReceipts: true, sharesTyping: true, sharesPresence: true, schools: [] };
  const stand = newStand({
    ...schoolAnswers({
      conversations: [conversation({ lastReadSeq: 1 }), conversation({ id: 'two', lastReadSeq: 1 })],
    }),
    ...answersOfPush,
    'account.preferences': () => preferences,
    'account.subscribePush': subscribe,
  });
  const place = memoryLocation({ path: '/ar/parents', record: true });
  show(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <Page />
    </Router>,
    stand,
    { locale: 'ar' },
  );
  return { ...stand, subscribe, places: place.history };
}

test('[CLIENT195] a page registers its browser anew at its start, with the subscription that it has', async () => {
  const browser = fakeBrowser({ permission: 'granted' });
  browser.subscribed();
  const { subscribe } = open();
  await waitFor(() => expect(subscribe).toHaveBeenCalledTimes(1));
  expect(subscribe.mock.calls[0]![0]).toMatchObject({
    subscription: { endpoint: 'https://push.example/old', keys: { p256dh: 'p', auth: 'a' } },
  });
  expect([browser.asked.mock.calls.length, browser.registration.pushManager.subscribe.mock.calls.length]).toEqual([
    0, 0,
  ]);
});

test('[CLIENT195] one that was made for another server is ended, and another takes its place', async () => {
  const browser = fakeBrowser({ permission: 'granted' });
  const old = browser.subscribed('CCCC');
  const { subscribe } = open();
  await waitFor(() => expect(subscribe).toHaveBeenCalledTimes(1));
  expect(old.unsubscribe).toHaveBeenCalledTimes(1);
  expect(subscribe.mock.calls[0]![0]).toMatchObject({ subscription: { endpoint: 'https://push.example/new' } });
});

test.each<[string, NotificationPermission, PersonalPatch, boolean]>([
  ['it is not allowed yet', 'default', {}, false],
  ['its reader wants none', 'granted', { notifications: { push: false } }, false],
  ['this device is turned off', 'granted', {}, true],
])('[CLIENT195] nothing is registered, and nobody asked, where %s', async (_, permission, patch, isOff) => {
  const browser = fakeBrowser({ permission });
  setOffHere(ids.me, isOff);
  const { subscribe, live } = open(patch);
  await waitFor(() => expect(live.queryClient.isFetching()).toBe(0));
  await act(async () => undefined);
  expect([subscribe.mock.calls, browser.asked.mock.calls]).toEqual([[], []]);
});

test('[CLIENT195] the service worker registers what the browser puts in the place of a subscription', async () => {
  const asked: [string, unknown][] = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    asked.push([address, JSON.parse(body)]);
    return Response.json({ result: { data: { json: 'BAAB' } } });
  });
  const { subscribed, registration } = fakeBrowser();
  vi.stubGlobal('registration', registration);
  const old = subscribed() as unknown as PushSubscription;
  await run(onPushSubscriptionChange, { oldSubscription: old, newSubscription: null });
  expect(asked.map(([address]) => address)).toEqual([
    '/trpc/account.pushKey',
    '/trpc/account.subscribePush',
    '/trpc/account.unsubscribePush',
  ]);
  expect(asked[1]![1]).toMatchObject({ json: { subscription: { endpoint: 'https://push.example/new' } } });
  expect(asked[2]![1]).toEqual({ json: { endpoint: 'https://push.example/old' } });
});

test('[CLIENT196] whoever signs out leaves neither a notification on the device nor a subscription', async () => {
  const browser = fakeBrowser({ permission: 'granted' });
  browser.subscribed();
  const close = browser.stands('conversation', 3);
  await forgetPush();
  expect([browser.subscription(), close.mock.calls.length]).toEqual([null, 1]);
});

test('[CLIENT194] what was read on another device is put away here, and what is unread stays', async () => {
  const browser = fakeBrowser();
  const [read, other] = [browser.stands('conversation', 3), browser.stands('two', 3)];
  const { live, server } = open();
  await waitFor(() => expect(live.queryClient.isFetching()).toBe(0));
  await waitFor(() => expect(server.listening('onConversation')).toBe(1));
  expect([read.mock.calls, other.mock.calls]).toEqual([[], []]);
  const { lastReadSeq: _, ...rest } = conversation();
  const own = { ...rest, lastReadSeq: 3, ownRevision: 100 };
  act(() => server.say('onConversation', '1', { type: 'own', conversationId: 'conversation', own }));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  expect(other).not.toHaveBeenCalled();
});

test('[CLIENT193] the page goes where a press leads, in its own language, and not where that would lose what stands in a form', async () => {
  const browser = fakeBrowser();
  const { places } = open();
  const answer = vi.fn<(went: unknown) => void>();
  act(() => void browser.says({ open: '/fr/parents/messagerie/two?message=3' }, { postMessage: answer }));
  expect(places.at(-1)).toBe('/ar/parents/messagerie/two?message=3');
  document.body.append(document.createElement('form'));
  act(() => void browser.says({ open: '/fr/parents/messagerie/one' }, { postMessage: answer }));
  act(() => void browser.says({ open: '/elsewhere' }, { postMessage: answer }));
  expect(answer.mock.calls).toEqual([[true], [false], [false]]);
  expect(places.at(-1)).toBe('/ar/parents/messagerie/two?message=3');
  document.querySelector('form')!.remove();
});
