import { Ban } from 'lucide-react';
import { isStaff } from '../../shared/may.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { counterpartOf } from '../conversations/name-of.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { block, knownBlocked, unblock } from './block.ts';
import type { Blocking } from './block.ts';
import { isBlockedIn } from './use-has-blocked.ts';

/**
 * In the menu of a direct conversation: to hear no more from the other one, or to do so again. Nothing in that of a silent one of which
 * it was not asked yet whether the reader silenced it.
 */
export function blockItems(conversation: Conversation, by: Blocking, role: Role | undefined): MenuItem[] {
  const { t, live } = by;
  const other = counterpartOf(conversation, live.myId);
  const known = conversation.canWrite ? [] : knownBlocked(live);
  if (!other || !known) return [];
  if (isBlockedIn(conversation, live.myId, known))
    return [{ id: 'unblock', label: t('block.undo'), icon: Ban, onSelect: () => void unblock(by, other) }];
  const reason = isNeverBlocked(role, other.role) ? t('person.notBlockable') : null;
  const ask = () => void block(by, other);
  return [{ id: 'block', label: t('block.ask'), icon: Ban, tone: 'danger', reason, onSelect: ask }];
}

/** A student and a parent who are in a conversation of two are a family; of other families the server knows. */
function isNeverBlocked(mine: Role | undefined, theirs: Role): boolean {
  return isStaff(theirs) || (mine === 'parent' && theirs === 'student') || (mine === 'student' && theirs === 'parent');
}
