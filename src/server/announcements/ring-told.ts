import { anyOf } from '../db/any-of.ts';
import type { App } from '../context.ts';
import { ringOverseers } from './ring.ts';

/**
 * To be told in which conversations something was told to devices or mailed, however often: who looks after those that are announcements
 * asks how far it is. They are gathered, for thousands are told in a minute, and looked up by one query in two seconds.
 */
export function newTold(app: App): (conversationIds: Iterable<string>) => void {
  let gathered = new Set<string>();
  const look = async () => {
    const ids = [...gathered];
    gathered = new Set();
    const found = app.live.selectFrom('announcement').select(['id', 'establishmentId', 'authorId']);
    for (const one of await found.where('id', '=', anyOf(ids)).execute()) ringOverseers(app, one);
  };
  return (conversationIds) => {
    for (const id of conversationIds) gathered.add(id);
    // A bell is no news: where the database does not say whose they are, they ask when they look.
    if (gathered.size > 0) app.announcementPace.run('told', () => void look().catch(app.noteOutage));
  };
}
