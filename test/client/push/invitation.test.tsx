import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import { Invitation } from '../../../src/client/push/invitation.tsx';
import { putOff, isPutOff } from '../../../src/client/push/wishes.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import { schoolAnswers } from '../live-stage.tsx';
import { conversation } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import { answersOfPush, fakeBrowser, forgetBrowser } from './fake-browser.ts';

const dayMs = 86_400_000;
let person = 0;
beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
beforeEach(() => void (person += 1));
afterEach(forgetBrowser);

/** Each test is of another person: what one has answered holds as long as the page. */
function open(of: Partial<Conversation>, push = true) {
  const subscribe = vi.fn<(input: unknown) => null>().mockReturnValue(null);
  const shares = { sharesReceipts: true, sharesTyping: true, sharesPresence: true, schools: [] };
  const notifications = { ...usualSettings.notifications, push };
  const shown = stage(<Invitation look="bar" />, {
    me: meAs(`Leïla ${person}`, ['Collège Jules-Verne', 'parent']),
    answers: {
      ...schoolAnswers({ conversations: [conversation(of)] }),
      ...answersOfPush,
      'account.preferences': () => ({ ...usualSettings, notifications, ...shares }),
      'account.subscribePush': subscribe,
    },
  });
  return { ...shown, subscribe };
}

const unread = { lastReadSeq: 1 };
const invited = () => screen.findByRole('region', { name: /Être prévenu/ });

describe('[CLIENT197] nobody is asked before they press', () => {
  test('a sentence comes first, and a press on it asks the browser and registers the device', async () => {
    const { asked, subscription } = fakeBrowser();
    const { subscribe } = open(unread);
    await invited();
    expect(asked).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Activer' }));
    await waitFor(() => expect(subscribe).toHaveBeenCalledTimes(1));
    expect([asked.mock.calls.length, subscription()?.endpoint]).toEqual([1, 'https://push.example/new']);
    expect(await screen.findByText('Cet appareil vous préviendra.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /Être prévenu/ })).toBeNull();
  });

  test('who refuses it in the browser is shown where it is explained', async () => {
    fakeBrowser({ answer: 'denied' });
    const { places } = open(unread);
    await invited();
    await userEvent.click(screen.getByRole('button', { name: 'Activer' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Voir comment' }));
    expect(places().at(-1)).toBe('/fr/settings/notifications#push-here');
  });

  test.each<[string, Partial<Conversation>, NotificationPermission, boolean]>([
    ['all is read', {}, 'default', true],
    ['nobody wrote to them alone', { ...unread, kind: 'announcement' }, 'default', true],
    ['what is written to them is muted', { ...unread, notify: 'none' }, 'default', true],
    ['the browser was asked already', unread, 'granted', true],
    ['the browser was told no', unread, 'denied', true],
    ['they want none of it', unread, 'default', false],
  ])('nobody is invited where %s', async (_, of, permission, push) => {
    fakeBrowser({ permission });
    const { live } = open(of, push);
    await waitFor(() => expect(live.queryClient.isFetching()).toBe(0));
    await act(async () => undefined);
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('later is a month, no thanks is for good, and each is one person’s', async () => {
    fakeBrowser();
    open(unread);
    await invited();
    await userEvent.click(screen.getByRole('button', { name: 'Plus tard' }));
    expect(screen.queryByRole('region')).toBeNull();
    const [id, now] = [`id of Leïla ${person}`, Date.now()];
    expect([29, 31].map((days) => isPutOff(id, now + days * dayMs))).toEqual([true, false]);
    putOff('other', 'never', now);
    expect([isPutOff('other', now + 1_000 * dayMs), isPutOff('third', now)]).toEqual([true, false]);
  });
});
