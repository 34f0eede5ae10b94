import { ringAccount, ringAdmins } from '../account/ring.ts';
import type { App } from '../context.ts';

type Overseen = { id: string; establishmentId: string; authorId: string };

/** To be called after the commit: its author and the admins of its school ask how far it is, at most every two seconds. */
export function ringOverseers(app: App, { id, establishmentId, authorId }: Overseen): void {
  app.announcementPace.run(id, () => {
    ringAccount(app, [authorId], { what: 'announcements' });
    void ringAdmins(app, establishmentId, { what: 'announcements' });
  });
}
