import { followChanges } from '../../../src/client/live/follow-changes.ts';
import { atEnd, pass } from '../fake-time.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation } from '../people.ts';
import type { Answers } from '../stub-link.ts';

/** Someone of one conversation whose page has begun to follow what changes. */
export async function following(more: Answers = {}) {
  const stand = newStand({ ...schoolAnswers({ conversations: [conversation()] }), ...more });
  atEnd(followChanges(stand.live));
  await pass(10);
  return stand;
}
