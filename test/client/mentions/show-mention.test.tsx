import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { list, log, plain, showChat } from '../chat.tsx';
import { conversation, message } from '../people.ts';
import { agnes, omar, open, people } from './mention-stage.tsx';

describe('[CLIENT143]', () => {
  test('a mention is a mark with the name of the moment, and one’s own is stronger; ids are shown nowhere', async () => {
    const said = `**<@${agnes}>**, <@all>, \`<@${omar}>\` et <@0198c0de-0000-7000-8000-00000000000f>`;
    const { container } = await open({ said });
    const marks = [...log().querySelectorAll('[data-mention]')].map((one) => [
      one.textContent,
      one.getAttribute('data-mention'),
    ]);
    expect(marks).toEqual([
      ['@Agnès Berthelot', ''],
      ['@tous', 'mine'],
      ['@Ancien participant', ''],
    ]);
    expect(within(log()).getByText('@Omar Ben Ali').tagName).toBe('CODE');
    expect(log().querySelector('strong [data-mention]')).not.toBeNull();
    expect(container.textContent).not.toContain('0198c0de');
    expect(plain(list())).toContain('@Agnès Berthelot');
  });

  test('whoever listens hears the name', async () => {
    const { server, container } = await open();
    const spoken = message(2, { authorId: agnes, body: `<@${omar}> et moi`, revision: 40 });
    act(() => server.say('onMessage', 'a', { type: 'message', message: spoken }));
    await waitFor(() => expect(plain(container.querySelector('[data-announcer]')!)).toContain('@Omar Ben Ali et moi'));
  });
});

describe('[CLIENT144]', () => {
  const mentioned = (more = {}) =>
    conversation({
      id: 'mentioned',
      kind: 'group',
      title: '5e A',
      participants: people,
      participantCount: 3,
      lastReadSeq: 1,
      mentionSeq: 2,
      notify: 'mentions',
      lastMessage: message(3, { conversationId: 'mentioned' }),
      ...more,
    });
  const rows = () =>
    within(list())
      .queryAllByRole('link')
      .map((row) => row.querySelector('bdi')?.textContent);

  test('an unread mention has a sign, and calls where mentions alone do', async () => {
    const quiet = mentioned({ id: 'quiet', title: 'Silence', mentionSeq: 1 });
    showChat({ conversations: [mentioned(), quiet] });
    const [loud, silent] = await within(list()).findAllByRole('link');
    expect(within(loud!).getByRole('img', { name: 'On vous y mentionne' })).toBeDefined();
    expect(loud!.querySelector('.bg-accent')?.textContent).toBe('2');
    expect(within(silent!).queryByRole('img', { name: 'On vous y mentionne' })).toBeNull();
    expect(silent!.querySelector('.bg-accent')).toBeNull();
  });

  test('the filter shows those alone that hold one, says where there is none, and follows what is read and taken back', async () => {
    const { server } = showChat({ conversations: [conversation(), mentioned()] });
    await within(list()).findAllByRole('link');
    await userEvent.click(screen.getByRole('radio', { name: 'Mentions' }));
    expect(rows()).toEqual(['5e A']);
    const own = { ...mentioned(), mentionSeq: null, ownRevision: 30 };
    act(() => server.say('onConversation', 'a', { type: 'own', conversationId: 'mentioned', own }));
    expect(await screen.findByText('Aucune mention à lire')).toBeDefined();
    act(() =>
      server.say('onConversation', 'b', {
        type: 'own',
        conversationId: 'mentioned',
        own: { ...own, mentionSeq: 3, ownRevision: 31 },
      }),
    );
    await waitFor(() => expect(rows()).toEqual(['5e A']));
  });
});
