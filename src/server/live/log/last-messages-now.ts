import type { Message } from '../../../shared/public.ts';
import type { Change, Revision } from './change.ts';

/** The messages that were edited or deleted in these revisions, each as it was last. */
export function changedMessagesIn(revisions: readonly Revision[]): Map<string, Message> {
  const changed = new Map<string, Message>();
  for (const { changes } of revisions)
    for (const { event } of changes)
      if (event.type === 'message' && (event.message.deletedAt ?? event.message.editedAt))
        changed.set(event.message.id, event.message);
  return changed;
}

/** The revision itself where it shows none of these as the last message of a conversation as it was before; else with those as they now are. */
export function withLastMessagesNow(revision: Revision, changed: ReadonlyMap<string, Message>): Revision {
  const { changes } = revision;
  if (!changes.some(({ event }) => laterLastMessage(event, changed))) return revision;
  return { ...revision, changes: changes.map((change) => withLastMessageNow(change, changed)) };
}

function laterLastMessage(event: Change['event'], changed: ReadonlyMap<string, Message>): Message | undefined {
  const shown = event.type === 'conversation' ? event.conversation.lastMessage : null;
  const now = shown ? changed.get(shown.id) : undefined;
  return now && now.revision > shown!.revision ? now : undefined;
}

function withLastMessageNow(change: Change, changed: ReadonlyMap<string, Message>): Change {
  const lastMessage = laterLastMessage(change.event, changed);
  if (!lastMessage || change.stream !== 'conversation' || change.event.type !== 'conversation') return change;
  const { event } = change;
  return { ...change, event: { ...event, conversation: { ...event.conversation, lastMessage } } };
}
