import type { Revision } from '../log/change.ts';
import type { Members } from '../people/members.ts';

/** Who may see others than before: those who are where somebody came, went, changed or chose what to share; who may no longer write is no longer seen. */
export function movedReaders(
  { changes, standings = [], sharing = [] }: Revision,
  members: Pick<Members, 'ofConversation'>,
  readersWhoSee: (userId: string) => Iterable<string>,
): Set<string> {
  const readers = new Set<string>();
  for (const { conversationId, event, joins = [], leaves = [], audience } of changes) {
    if (event.type !== 'participant' && joins.length === 0) continue;
    const isSilenced = event.type === 'participant' && !event.participant.canWrite && audience === undefined;
    if (joins.length + leaves.length + standings.length + sharing.length === 0 && !isSilenced) continue;
    for (const { userId } of members.ofConversation(conversationId)) readers.add(userId);
    for (const userId of leaves) readers.add(userId);
  }
  for (const userId of standings) for (const reader of readersWhoSee(userId)) readers.add(reader);
  return readers;
}
