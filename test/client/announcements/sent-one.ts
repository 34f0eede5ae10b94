import type { Announcement } from '../../../src/shared/announcements.ts';

/** An announcement of Claire's, whom it is for in a minute. */
export function sentOne(different: Partial<Announcement> = {}): Announcement {
  return {
    id: 'sent',
    establishmentId: 'id of Collège Jules-Verne',
    authorId: 'id of Claire',
    authorName: 'Claire',
    title: 'Sortie',
    body: 'Vendredi',
    importance: 'normal',
    acknowledgeBy: null,
    audience: { groups: [{ kind: 'families', classId: 'class', name: '6e B' }], except: [] },
    state: 'waiting',
    refused: null,
    createdAt: new Date(),
    dueAt: new Date(Date.now() + 60_000),
    publishedAt: null,
    remindedAt: null,
    takesReplies: false,
    endsAt: null,
    attachments: [],
    people: 0,
    acknowledged: 0,
    ...different,
  };
}
