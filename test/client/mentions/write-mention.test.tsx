import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { box, log, plain } from '../chat.tsx';
import { refused } from '../stub-link.ts';
import { agnes, omar, open, options } from './mention-stage.tsx';

describe('[CLIENT140]', () => {
  test('an at sign offers who is there; the arrows move, Enter takes, and the box is a combobox meanwhile', async () => {
    const { server } = await open();
    const writing = await box();
    await userEvent.type(writing, 'Merci @');
    expect(await options()).toEqual(['Agnès Berthelot', 'Omar Ben Ali']);
    expect(writing.getAttribute('role')).toBe('combobox');
    expect(writing.getAttribute('aria-expanded')).toBe('true');
    expect(writing.getAttribute('aria-controls')).toBe(
      screen.getByRole('listbox', { name: 'Personnes à mentionner' }).id,
    );
    await userEvent.keyboard('{ArrowDown}');
    const [, second] = screen.getAllByRole('option');
    expect(writing.getAttribute('aria-activedescendant')).toBe(second?.id);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(writing.value).toBe('Merci @Agnès Berthelot ');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(writing.hasAttribute('role')).toBe(false);
    expect(server.calls('send')).toEqual([]);
    await userEvent.keyboard('!{Enter}');
    await waitFor(() => expect(server.calls('send')[0]?.input).toMatchObject({ body: `Merci <@${agnes}> !` }));
    expect(plain(log())).toContain('Merci @Agnès Berthelot !');
    expect(writing.value).toBe('');
  });

  test('Esc leaves what was typed, Tab and a finger take, and a name that is touched is one no more', async () => {
    const { server } = await open();
    const writing = await box();
    await userEvent.type(writing, '@om');
    await options();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}@o');
    await options();
    await userEvent.keyboard('{Tab}');
    expect(writing.value).toBe('@Omar Ben Ali ');
    await userEvent.keyboard('@berth');
    await userEvent.click(await screen.findByRole('option'));
    expect(document.activeElement).toBe(writing);
    await userEvent.keyboard('{Backspace}{Backspace}');
    await userEvent.keyboard('{Escape}{Enter}');
    await waitFor(() => expect(server.calls('send')[0]?.input).toMatchObject({ body: `<@${omar}> @Agnès Berthelo` }));
  });

  test('of a conversation with more people than it carries, all are asked for', async () => {
    const mentionable = () => [{ userId: omar, name: 'Zoé Zimmer', role: 'teacher' }];
    const { server } = await open({ count: 60, answers: { mentionable } });
    await userEvent.type(await box(), '@zim');
    expect(await options()).toEqual(['Zoé Zimmer']);
    await userEvent.keyboard('{Enter}');
    expect((await box()).value).toBe('@Zoé Zimmer ');
    expect(server.calls('mentionable')).toHaveLength(1);
  });
});

describe('[CLIENT142]', () => {
  test('everyone is offered to staff, with how many that is, which stands above the box until it is sent', async () => {
    const { server } = await open({ asStaff: true, count: 3 });
    await userEvent.type(await box(), '@to');
    const option = await screen.findByRole('option');
    expect(plain(option)).toContain('tous');
    expect(plain(option)).toContain('préviendra 2 personnes');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('préviendra 2 personnes')).toBeDefined();
    await userEvent.keyboard('ici{Enter}');
    await waitFor(() => expect(server.calls('send')[0]?.input).toMatchObject({ body: '<@all> ici' }));
    expect(screen.queryByText('préviendra 2 personnes')).toBeNull();
    expect(plain(log())).toContain('@tous ici');
  });

  test('nobody else is offered everyone', async () => {
    await open();
    await userEvent.type(await box(), '@');
    expect(await options()).toEqual(['Agnès Berthelot', 'Omar Ben Ali']);
    await userEvent.keyboard('tous');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });
});

describe('[CLIENT141]', () => {
  test('a draft keeps whom it mentions across a reload, and shows names again', async () => {
    const kept = new Map<string, unknown>();
    const first = await open({ kept });
    await userEvent.type(await box(), '@agn');
    await options();
    await userEvent.keyboard('{Enter}et vous');
    first.unmount();
    expect(JSON.stringify([...kept.values()])).toContain(`<@${agnes}> et vous`);
    const { server } = await open({ kept });
    await waitFor(async () => expect((await box()).value).toBe('@Agnès Berthelot et vous'));
    await userEvent.type(await box(), ' ?{Enter}');
    await waitFor(() => expect(server.calls('send')[0]?.input).toMatchObject({ body: `<@${agnes}> et vous ?` }));
  });

  test('a refused mention keeps its text, and says why', async () => {
    await open({
      answers: {
        send: () => {
          throw refused('message.mentionOutside', 'FORBIDDEN');
        },
      },
    });
    await userEvent.type(await box(), '@omar');
    await options();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(await screen.findByText(/personne mentionnée n’est pas dans cette conversation/)).toBeDefined();
    expect(plain(log())).toContain('@Omar Ben Ali');
  });
});
