import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { box, list, log, plain, showChat } from '../chat.tsx';
import { conversation, ids, message } from '../people.ts';
import { refused } from '../stub-link.ts';

const looking = vi.spyOn(document, 'hasFocus');
beforeEach(() => void looking.mockReturnValue(true));
afterEach(() => void vi.useRealTimers());

describe('an open conversation', () => {
  test('[CLIENT6] what is sent stands there at once as pending, then as sent, once', async () => {
    let answer: (value: unknown) => void = () => {};
    const { container } = showChat({
      first: 'conversation',
      answers: { send: () => new Promise((resolve) => (answer = resolve)) },
    });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    await userEvent.type(await box(), 'Merci{Enter}');
    expect(container.querySelector('[data-state=pending]')?.textContent).toContain('Merci');
    expect((await box()).value).toBe('');
    const id = container.querySelector('[data-state=pending]')?.getAttribute('data-message');
    act(() => answer(message(4, { id: `${id}`, body: 'Merci', authorId: ids.me })));
    await waitFor(() => expect(container.querySelector('[data-state=sent]')?.textContent).toContain('Merci'));
    expect(within(log()).getAllByText('Merci')).toHaveLength(1);
  });

  test('a message that arrives is shown, announced once, and marked read when it is seen', async () => {
    const { server, container } = showChat({ first: 'conversation' });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4, { body: 'Et demain ?' }) }));
    expect(await within(log()).findByText('Et demain ?')).toBeDefined();
    expect(log().getAttribute('aria-live')).toBe('off');
    await waitFor(() =>
      expect(plain(container.querySelector('[data-announcer]') as HTMLElement)).toBe('Claire : Et demain ?'),
    );
    await waitFor(() =>
      expect(server.calls('markRead').at(-1)?.input).toEqual({ conversationId: 'conversation', seq: 4 }),
    );
  });

  test('a message that leaves a hole makes what is missing fetched', async () => {
    const messages = [1, 2, 3, 4, 5, 6].map((seq) => message(seq));
    const page = ({ after }: { after?: number }) => ({
      items: after === undefined ? messages.slice(0, 3) : messages.filter(({ seq }) => seq > after),
      hasBefore: false,
      hasAfter: false,
    });
    const { server } = showChat({ first: 'conversation', answers: { messages: page } });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(6) }));
    expect(await within(log()).findByText('Message n° 5')).toBeDefined();
    expect(within(log()).getAllByText('Message n° 6')).toHaveLength(1);
  });

  test('[CLIENT7] what is refused stays with its reason, and goes again once', async () => {
    let refuse = true;
    const send = ({ id, body }: { id: string; body: string }) => {
      if (refuse) throw refused('conversation.readOnly', 'FORBIDDEN');
      return message(4, { id, body, authorId: ids.me });
    };
    const { container } = showChat({ first: 'conversation', answers: { send } });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    await userEvent.type(await box(), 'Encore{Enter}');
    expect(await screen.findByText(/mais pas y écrire/)).toBeDefined();
    refuse = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(container.querySelector('[data-state=sent]')?.textContent).toContain('Encore'));
    expect(within(log()).getAllByText('Encore')).toHaveLength(1);
  });

  test('[CLIENT12] nothing is marked read in a window that nobody looks at', async () => {
    looking.mockReturnValue(false);
    const { server } = showChat({ first: 'conversation' });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    vi.useFakeTimers();
    const pass = () => act(() => vi.advanceTimersByTimeAsync(60_000));
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
    await pass();
    expect(within(log()).getByText('Message n° 4')).toBeDefined();
    expect(server.calls('markRead')).toEqual([]);
    looking.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    await pass();
    expect(server.calls('markRead').map(({ input }) => input)).toEqual([{ conversationId: 'conversation', seq: 4 }]);
  });

  test('[CLIENT13] the line before the unread ones stands where it stood on opening', async () => {
    const { server } = showChat({ first: 'conversation', conversations: [conversation({ lastReadSeq: 2 })] });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    const line = () => screen.getByRole('separator').nextElementSibling?.textContent;
    expect(line()).toContain('Message n° 3');
    await waitFor(() => expect(server.calls('markRead')).toHaveLength(1));
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
    await within(log()).findByText('Message n° 4');
    expect(line()).toContain('Message n° 3');
  });

  test('[CLIENT11] drafts stay with their conversation, and survive a reload', async () => {
    const kept = new Map<string, unknown>();
    const first = showChat({ first: 'conversation', kept });
    await userEvent.type(await box(), 'Pas fini');
    await userEvent.click(within(list()).getByText('Omar'));
    expect((await box()).value).toBe('');
    expect(plain(list())).toContain('Brouillon :Pas fini');
    first.unmount();
    showChat({ first: 'conversation', kept });
    await waitFor(async () => expect((await box()).value).toBe('Pas fini'));
  });
});
