import { mayLeave, mayManage, mayRemove } from '../../shared/may.ts';
import type { Me } from '../../shared/me.ts';
import type { Conversation, Participant, Role } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

/** Why each of these cannot be done here by this person; null where it can, or where only the server knows. */
export type Managing = {
  manage: RefusalReason | null;
  add: RefusalReason | null;
  leave: RefusalReason | null;
  remove(participant: Participant): RefusalReason | null;
};

/** Whoever made a group looks after it too. A header does not say who did, so others may try, and the server answers. */
export function managingOf({ kind, establishmentId, participants }: Conversation, { user, memberships }: Me): Managing {
  const mine = memberships.find(({ establishment }) => establishment.id === establishmentId);
  const role: Role = mine?.role ?? participants.find(({ userId }) => userId === user.id)?.role ?? 'student';
  const manage = mayManage(kind, role, true) ? null : 'conversation.notManager';
  return {
    manage,
    add: manage ?? (kind === 'group' && mine?.may.createGroup === false ? 'conversation.groupsNotAllowed' : null),
    leave: mayLeave(kind, role) ? null : 'conversation.mayNotLeave',
    remove: (participant) => (mayRemove(role, participant.role) ? null : 'participant.staffStays'),
  };
}
