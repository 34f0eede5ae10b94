import { randomUUID } from 'node:crypto';
import type { DraftContent } from '../../src/shared/announcement-drafts.ts';
import { announcing } from './announcing.ts';
import type { TestClient } from './client.ts';
import type { Name } from './school.ts';

export type Hands = Pick<TestClient, 'http'>;

/** A draft of the teacher's, shared with the other one. */
export async function sharing() {
  const t = await announcing();
  const id = randomUUID();
  const contentOf = (body: string): DraftContent => ({
    title: 'Sortie',
    body,
    importance: 'normal',
    takesReplies: false,
    audience: { groups: t.families, except: [] },
  });
  const save = (client: Hands, body: string, basedOn: number, staff?: Name[]) =>
    client.http.announcements.saveDraft.mutate({
      id,
      basedOn,
      content: contentOf(body),
      staff: staff?.map((name) => t.s.people[name]),
    });
  const teacher2 = await t.s.as('teacher2');
  await save(t.teacher, 'Vendredi', 0, ['teacher2']);
  const draft = (client: Hands, version?: number) => client.http.announcements.draft.query({ id, version });
  return { ...t, id, save, teacher2, draft };
}
