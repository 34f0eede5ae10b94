import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import type { AnnouncementAudience } from '../../../src/shared/announcements.ts';
import { stage, meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const classId = '00000000-0000-4000-8000-00000000000c';
const teacher = meAs('Claire', ['Collège Jules-Verne', 'teacher']);
const person = { userId: 'u', name: 'Leïla', photo: null, role: 'parent' };

function open({ kept = new Map<string, unknown>(), fail = null as Error | null, me = teacher } = {}) {
  const sent: { audience: AnnouncementAudience; clientId: string }[] = [];
  const held = { fail };
  const scene = stage(<AnnouncingPage role="teacher" id="new" />, {
    me,
    kept,
    path: '/fr/teachers/annoncer/new',
    answers: {
      audiences: () => [
        { establishmentId: 'id of Collège Jules-Verne', classId, name: '6e B', students: 2, families: 3 },
      ],
      'announcements.preview': () => ({
        groups: [],
        except: [],
        count: 3,
        outOfReach: 1,
        people: [person],
        next: null,
      }),
      'announcements.send': (input: (typeof sent)[number]) => {
        sent.push(input);
        if (held.fail) throw held.fail;
        return { id: input.clientId };
      },
    },
  });
  return { ...scene, sent, kept, held };
}

const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const send = async () => userEvent.click(await screen.findByRole('button', { name: 'Envoyer l’annonce' }));

async function write() {
  const families = await screen.findByRole('option', { name: /^Familles de/ });
  await userEvent.selectOptions(screen.getByLabelText('Ajouter un groupe…'), families);
  await userEvent.type(await box('Titre'), 'Sortie');
  await userEvent.type(await box('Texte'), 'Vendredi');
}

test('[CLIENT250] how many it goes to and how many cannot be reached stands there before it is sent, and then where it waits', async () => {
  const { sent, places } = open();
  await write();
  expect(await screen.findByText('Ira à 3 personnes, un seul exemplaire chacune.')).toBeDefined();
  expect(screen.getByText(/^1 autre personne de ces groupes/)).toBeDefined();
  await send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.audience).toEqual({ groups: [{ kind: 'families', classId }], except: [] });
  await waitFor(() => expect(places().at(-1)).toBe(`/fr/teachers/annoncer/${sent[0]!.clientId}`));
});

test('[CLIENT251] what was written is kept from the first letter on, and gone once it is sent', async () => {
  const first = open();
  await write();
  first.unmount();
  const again = open({ kept: first.kept });
  expect((await box('Titre')).value).toBe('Sortie');
  await screen.findByRole('button', { name: /^Retirer/ });
  await send();
  await waitFor(() => expect(again.sent).toHaveLength(1));
  await waitFor(() => expect([...again.kept.keys()]).toEqual([]));
});

test('[CLIENT251] nothing is lost where it is refused, or not answered, and it goes again under the same name', async () => {
  const { sent, held } = open({ fail: refused('announcement.nobody', 'BAD_REQUEST') });
  await write();
  await send();
  expect(await screen.findByText('Cette annonce n’irait à personne. Choisissez d’autres destinataires.')).toBeDefined();
  expect((await box('Texte')).value).toBe('Vendredi');
  held.fail = null;
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]!.clientId).toBe(sent[1]!.clientId);
});

test('[CLIENT250] without people and without a title each says at its place what is missing', async () => {
  open();
  await send();
  expect(await screen.findByText('Choisissez à qui va cette annonce.')).toBeDefined();
  expect(screen.getByText('Donnez un titre à cette annonce.')).toBeDefined();
});

test('[CLIENT250] a parent announces nothing', async () => {
  open({ me: meAs('Leïla', ['Collège Jules-Verne', 'parent']) });
  expect(await screen.findByText('Vous ne pouvez rien annoncer ici.')).toBeDefined();
});
