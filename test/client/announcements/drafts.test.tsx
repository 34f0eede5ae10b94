import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import { nothingWritten } from '../../../src/client/announcements/kept-form.ts';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import type { AnnouncementDraft } from '../../../src/shared/announcement-drafts.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const establishmentId = 'id of Collège Jules-Verne';
const [claire, omar] = ['Claire', 'Omar'].map((name) => ({ userId: `id of ${name}`, name })) as [Named, Named];
type Named = { userId: string; name: string };
const savedAt = new Date('2026-11-30T09:00:00Z');

function draftOf(body: string, saves: Named[] = [claire], version = saves.length): AnnouncementDraft {
  return {
    id: 'd',
    establishmentId,
    author: claire,
    staff: [{ ...omar, photo: null }],
    version,
    versions: saves.map((savedBy, index) => ({ version: index + 1, savedBy, savedAt })).toReversed(),
    content: {
      title: 'Sortie',
      body,
      importance: 'normal',
      takesReplies: false,
      audience: { groups: [{ kind: 'everyone', name: null }], except: [] },
    },
  };
}

type Saved = { basedOn: number; content: { body: string }; staff?: string[] };

function open(first: AnnouncementDraft, { id = 'drafts', kept = new Map<string, unknown>() } = {}) {
  const saved: Saved[] = [];
  const held = { draft: first, fail: null as Error | null, overtaken: null as unknown };
  const scene = stage(<AnnouncingPage role="admin" id={id} part={id === 'drafts' ? 'd' : undefined} />, {
    me: meAs('Claire', ['Collège Jules-Verne', 'admin']),
    kept,
    path: '/fr/admin/annoncer/drafts/d',
    answers: {
      audiences: () => [],
      searchContacts: () => [
        { ...omar, establishmentId, role: 'teacher', email: null, photo: null, children: [], classes: [] },
      ],
      contacts: () => [
        { ...omar, establishmentId, role: 'teacher', email: null, photo: null, children: [], classes: [] },
      ],
      'announcements.preview': () => ({ groups: [], except: [], count: 3, outOfReach: 0, people: [], next: null }),
      'announcements.draft': ({ version }: { version?: number }) => {
        if (held.fail) throw held.fail;
        return version === undefined ? held.draft : draftOf(`version ${version}`, [claire, omar], version);
      },
      'announcements.saveDraft': (input: Saved) => {
        saved.push(input);
        held.draft = draftOf(input.content.body, [
          ...held.draft.versions.map((one) => one.savedBy).toReversed(),
          claire,
        ]);
        return { version: held.draft.version, overtaken: held.overtaken };
      },
    },
  });
  return { ...scene, held, saved, kept };
}

const text = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Texte' });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('[CLIENT294] what is written in a draft is kept by the device until it is saved', async () => {
  const first = open(draftOf('Vendredi'));
  await userEvent.type(await text(), ' à huit heures');
  await screen.findByText('Ce qui est dans le formulaire n’est pas encore enregistré.');
  first.unmount();
  const { saved, kept } = open(draftOf('Vendredi'), { kept: first.kept });
  expect((await text()).value).toBe('Vendredi à huit heures');
  await press('Enregistrer');
  await waitFor(() => expect(saved).toMatchObject([{ basedOn: 1, content: { body: 'Vendredi à huit heures' } }]));
  await waitFor(() => expect([...kept.keys()]).toEqual([]));
  expect((await text()).value).toBe('Vendredi à huit heures');
});

test('[CLIENT295] another version that was saved meanwhile is said, and before it is shown what was not saved is saved', async () => {
  const { held, saved, live } = open(draftOf('Vendredi'));
  await userEvent.type(await text(), ' soir');
  held.draft = draftOf('Samedi', [claire, omar]);
  held.overtaken = { version: 2, savedBy: omar, savedAt };
  void live.queryClient.invalidateQueries({ queryKey: [['announcements', 'draft']] });
  await screen.findByText(/Omar.* a enregistré une autre version/);
  expect((await text()).value).toBe('Vendredi soir');
  await press('Voir sa version');
  await waitFor(() => expect(saved).toMatchObject([{ basedOn: 1, content: { body: 'Vendredi soir' } }]));
  await waitFor(async () => expect((await text()).value).toBe('version 2'));
  expect((await screen.findAllByText(/Omar.* avait enregistré une autre version entre-temps/)).length).toBeGreaterThan(
    0,
  );
});

const place = 'announcement.1:id of Claire:new';
const begunPhoto: Written = { ...nothingWritten, title: 'Photo', body: 'Lundi' };

test('[CLIENT294] what is in the form is shared with staff who are chosen, and leads to the draft', async () => {
  const { saved, places, kept } = open(draftOf(''), { id: 'new', kept: new Map([[place, begunPhoto]]) });
  await press('Partager le brouillon');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ajouter quelqu’un' }));
  await userEvent.click(await screen.findByRole('option', { name: /Omar/ }));
  await press('Terminé');
  await press('Partager');
  await waitFor(() => expect(saved).toMatchObject([{ basedOn: 0, content: { body: 'Lundi' }, staff: ['id of Omar'] }]));
  await waitFor(() => expect(places().at(-1)).toMatch(/^\/fr\/admin\/annoncer\/drafts\//));
  expect([...kept.keys()]).toEqual([]);
});

const inForm = (form: string) => ({ conversationId: null, announced: { establishmentId, form } });
const file = { id: 'f', name: 'autorisation.pdf', mediaType: 'application/pdf', size: 9 };

test('[CLIENT301] files in the form go over to the shared draft that is made of it, on this device alone', async () => {
  const { live, places, saved } = open(draftOf(''), { id: 'new', kept: new Map([[place, begunPhoto]]) });
  live.files.giveBack(inForm('new'), [file]);
  await press('Partager le brouillon');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ajouter quelqu’un' }));
  await userEvent.click(await screen.findByRole('option', { name: /Omar/ }));
  await press('Terminé');
  await press('Partager');
  await waitFor(() => expect(places().at(-1)).toMatch(/^\/fr\/admin\/annoncer\/drafts\//));
  const form = places().at(-1)!.split('/').at(-1);
  expect(live.files.store.get()).toMatchObject([{ id: 'f', announced: { establishmentId, form } }]);
  expect(JSON.stringify(saved)).not.toContain('autorisation');
});

test('[CLIENT301] beside a shared draft it is said that files are no part of it; saved, it keeps them there', async () => {
  const { live, saved } = open(draftOf('Vendredi'));
  live.files.giveBack(inForm('d'), [file]);
  await screen.findByText('autorisation.pdf');
  await screen.findByText(/Les fichiers ne font pas partie du brouillon partagé/);
  await userEvent.type(await text(), ' soir');
  await press('Enregistrer');
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(live.files.store.get()).toMatchObject([{ id: 'f', announced: { form: 'd' } }]);
});

test('[CLIENT294] a draft that is gone says so', async () => {
  const { held, live } = open(draftOf('Vendredi'));
  await text();
  held.fail = refused('announcement.draftUnknown', 'NOT_FOUND');
  void live.queryClient.invalidateQueries({ queryKey: [['announcements', 'draft']] });
  expect(await screen.findByText(/Ce brouillon n’existe plus/)).toBeDefined();
});

test('[CLIENT294] a draft of which everything is taken out stays empty in the form, and is saved so', async () => {
  const first = draftOf('Vendredi');
  const { saved } = open({ ...first, content: { ...first.content, title: '', audience: { groups: [], except: [] } } });
  await userEvent.clear(await text());
  await screen.findByText('Ce qui est dans le formulaire n’est pas encore enregistré.');
  expect((await text()).value).toBe('');
  await press('Enregistrer');
  await waitFor(() => expect(saved).toMatchObject([{ basedOn: 1, content: { body: '' } }]));
});
