import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ContactSearch } from '../../../src/client/people/contact-search.tsx';
import type { Contact } from '../../../src/shared/public.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const contact = (name: string, more: Partial<Contact> = {}): Contact => ({
  userId: `id of ${name}`,
  establishmentId: 'id of Collège Jules-Verne',
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@jules-verne.example`,
  role: 'teacher',
  photo: null,
  presence: 'online',
  classes: ['6e B'],
  children: [],
  ...more,
});
const people = [contact('Élise Moreau'), contact('Émile Roux', { presence: 'offline' }), contact('ياسمين حداد')];

type Asked = { query: string; limit?: number };

function open(answer: (input: Asked) => unknown, me = meAs('Leïla', ['Collège Jules-Verne', 'parent'])) {
  const onChoose = vi.fn<(contact: Contact) => void>();
  const onClose = vi.fn<() => void>();
  const asked: string[] = [];
  const searchContacts = (input: Asked) => {
    asked.push(input.query);
    return answer(input);
  };
  stage(<ContactSearch open onClose={onClose} onChoose={onChoose} />, {
    me,
    answers: { contacts: () => [], searchContacts },
  });
  return { onChoose, onClose, asked, box: screen.getByRole('combobox', { name: 'Nom ou adresse e-mail' }) };
}

describe('contact search', () => {
  test('contact search puts the focus into the box and says what to do', async () => {
    const { box } = open(() => []);
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(await screen.findByText(/Tapez les premières lettres/)).toBeDefined();
  });

  test('[CLIENT102] contact search lists whom one may write to before anything is typed, families by class, and lets several be chosen', async () => {
    const first = [contact('Zoé', { role: 'parent' }), contact('Élise Moreau')];
    const onChoose = vi.fn<(contact: Contact) => void>();
    const answers = { contacts: () => first, searchContacts: () => people };
    stage(<ContactSearch open chosen={[first[1]!]} onClose={() => undefined} onChoose={onChoose} />, { answers });
    const options = await screen.findAllByRole('option');
    expect(options.map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    expect(screen.getAllByRole('group').map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['6e B', 'Ense']);
    for (const option of options) await userEvent.click(option);
    expect(onChoose.mock.calls.map(([one]) => one)).toEqual(first);
  });

  test('[CLIENT102] contact search chooses nobody of those who stood there before by an Enter right after what was typed', async () => {
    const onChoose = vi.fn<(contact: Contact) => void>();
    const answers = { contacts: () => [contact('Zoé')], searchContacts: () => new Promise(() => {}) };
    stage(<ContactSearch open onClose={() => undefined} onChoose={onChoose} />, { answers });
    await screen.findByRole('option');
    await userEvent.type(screen.getByRole('combobox'), 'helene{Enter}');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('[CLIENT102] contact search says that those who come first could not be fetched, and asks again', async () => {
    let fails = true;
    const contacts = () => {
      if (fails) throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return [contact('Zoé')];
    };
    stage(<ContactSearch open onClose={() => undefined} onChoose={() => undefined} />, { answers: { contacts } });
    const again = await screen.findByRole('button', { name: 'Réessayer' });
    fails = false;
    await userEvent.click(again);
    expect((await screen.findByRole('option')).textContent).toContain('Zoé');
  });

  test('contact search asks once the typing rests, and shows name, role, class and e-mail', async () => {
    const { box, asked } = open(() => people);
    await userEvent.type(box, 'eli');
    const [first] = await screen.findAllByRole('option');
    expect(asked).toEqual(['eli']);
    expect(first?.textContent).toContain('Élise Moreau');
    expect(first?.textContent).toContain('Enseignant · 6e B');
    expect(first?.textContent).toContain('élise@jules-verne.example');
    expect(first?.textContent).toContain('En ligne');
  });

  test('contact search asks by the first hundred characters, none of them cut in half', async () => {
    const { box, asked } = open(() => people);
    await userEvent.click(box);
    await userEvent.paste(`\u2068a${'🎒'.repeat(101)}`);
    await screen.findAllByRole('option');
    expect(asked).toEqual([`a${'🎒'.repeat(99)}`]);
  });

  test('contact search reaches namesakes beyond the twentieth, each told apart by class', async () => {
    const namesakes = Array.from({ length: 26 }, (_, n) =>
      contact('Adam Martin', { userId: `${n}`, classes: [`6e ${n}`] }),
    );
    const { box } = open(({ limit = 20 }) => namesakes.slice(0, limit));
    await userEvent.type(box, 'adam');
    expect(await screen.findAllByRole('option')).toHaveLength(20);
    expect(screen.getByRole('status').textContent).toContain('peut-être d’autres');
    await userEvent.click(screen.getByRole('button', { name: 'Afficher plus de résultats' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(26));
    expect(screen.getAllByRole('option').at(-1)?.textContent).toContain('6e 25');
    expect(screen.queryByRole('button', { name: 'Afficher plus de résultats' })).toBeNull();
  });

  test('[CLIENT84] a parent who finds nobody hears to whom they may write, and a teacher to look at the spelling', async () => {
    const { box } = open(() => []);
    await userEvent.type(box, 'une maman');
    const said = await screen.findByText(/^Vous pouvez écrire à/);
    expect(said.textContent).toBe(
      'Vous pouvez écrire à\u00a0: l’administration, les enseignants de vos enfants et votre enfant.',
    );
    expect(screen.queryByText(/orthographe/)).toBeNull();
    cleanup();
    const teacher = open(() => [], meAs('Omar', ['Collège Jules-Verne', 'teacher']));
    await userEvent.type(teacher.box, 'xyz');
    expect(await screen.findByText(/^Vérifiez l’orthographe/)).toBeDefined();
  });

  test('contact search is walked through with the arrows, and Enter chooses', async () => {
    const { box, onChoose } = open(() => people);
    await userEvent.type(box, 'e');
    const options = await screen.findAllByRole('option');
    const active = () => box.getAttribute('aria-activedescendant');
    expect(active()).toBe(options[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe(options[1]?.id);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options[2]?.id);
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(people[2]);
  });

  test('contact search lets Enter choose nobody while what is listed answers an earlier word', async () => {
    const { box, onChoose } = open(({ query }) => (query === 'e' ? people : new Promise(() => {})));
    await userEvent.type(box, 'e');
    await screen.findAllByRole('option');
    await userEvent.type(box, 'm{Enter}');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('contact search is chosen from with the pointer', async () => {
    const { box, onChoose } = open(() => people);
    await userEvent.type(box, 'e');
    await userEvent.click((await screen.findAllByRole('option'))[1]!);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(people[1]);
  });

  test('contact search does not choose while a word is still being composed', async () => {
    const { box, onChoose } = open(() => people);
    await userEvent.type(box, 'e');
    await screen.findAllByRole('option');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('contact search says that nobody matches', async () => {
    const { box } = open(() => []);
    await userEvent.type(box, 'zzz');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Personne ne correspond à'));
    expect(screen.getByRole('status').textContent).toContain('zzz');
  });

  test('contact search shows an error with a retry, and what was typed stays', async () => {
    let broken = true;
    const { box } = open(() => {
      if (broken) throw refused('internal.bug', 'INTERNAL_SERVER_ERROR');
      return people;
    });
    await userEvent.type(box, 'eli');
    await screen.findByText('La recherche n’a pas abouti.');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    expect(box).toHaveProperty('value', 'eli');
  });

  test('contact search waits when the server asks for patience, and asks again by itself', async () => {
    let first = true;
    const { box, asked } = open(() => {
      if (!first) return people;
      first = false;
      throw refused('rate.exceeded', 'TOO_MANY_REQUESTS', 600);
    });
    await userEvent.type(box, 'eli');
    await screen.findByText(/la recherche reprend toute seule/);
    expect(await screen.findAllByRole('option', {}, { timeout: 3000 })).toHaveLength(3);
    expect(asked).toEqual(['eli', 'eli']);
  });

  test('contact search names the school to a person of several', async () => {
    const me = meAs('Omar', ['Collège Jules-Verne', 'parent'], ['École Ibn-Khaldoun', 'parent']);
    const { box } = open(() => [contact('Élise Moreau', { establishmentId: 'id of École Ibn-Khaldoun' })], me);
    await userEvent.type(box, 'eli');
    expect((await screen.findByRole('option')).textContent).toContain('École Ibn-Khaldoun');
  });

  test('contact search closes by its button and by Esc', async () => {
    const { onClose } = open(() => []);
    await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
