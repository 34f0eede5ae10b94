import type * as z from 'zod/mini';
import type { closeClassConversationInput, openClassConversationInput } from '../../shared/class-inputs.ts';
import type { Ended } from '../../shared/classes.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { accessClass } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { closeConversation, makeConversation } from './class-conversation.ts';
import { keepInAudit } from '../audit/keep.ts';
import { peopleOfClass } from './people-of-class.ts';

/** A conversation of the class's teachers with its students, or with their families, that follows who is in the class from now on. */
export function openClassConversation(
  ctx: MemberContext,
  { establishmentId: named, classId, with: audience, title }: z.infer<typeof openClassConversationInput>,
): Promise<{ conversationId: string }> {
  return changeClasses(ctx, named, async (trx, admin, log) => {
    const { establishmentId, userId: openedBy } = admin;
    const { name, schoolYearId } = await accessClass(trx, establishmentId, classId);
    const people = await peopleOfClass(trx, establishmentId, classId, audience);
    if (!people.some(({ role, isActive }) => isActive && isStaff(role))) throw new Refusal('class.needsTeacher');
    const wish = { establishmentId, classId, audience, title: title ?? name, openedBy };
    const made = await trx
      .insertInto('classConversation')
      .values(wish)
      .onConflict((conflict) => conflict.doNothing())
      .returning('classId')
      .executeTakeFirst();
    if (!made) throw new Refusal('class.conversationOpen');
    const { id, changes } = await makeConversation(trx, wish, schoolYearId, people, log.revision);
    log.changes.push(...changes);
    await keepInAudit(trx, admin, 'class.conversationOpened', {
      subjectId: classId,
      detail: { audience, conversationId: id },
    });
    return { conversationId: id };
  });
}

/** Ends it: it stays with who was in it, to be read, or goes where nothing was written in it. */
export function closeClassConversation(
  ctx: MemberContext,
  { establishmentId: named, classId, with: audience }: z.infer<typeof closeClassConversationInput>,
): Promise<Ended> {
  return changeClasses(ctx, named, async (trx, admin, log) => {
    const { establishmentId } = admin;
    await accessClass(trx, establishmentId, classId);
    const ended = await trx
      .deleteFrom('classConversation')
      .where('establishmentId', '=', establishmentId)
      .where('classId', '=', classId)
      .where('audience', '=', audience)
      .returning('conversationId')
      .executeTakeFirst();
    if (!ended) throw new Refusal('class.noConversation');
    await keepInAudit(trx, admin, 'class.conversationClosed', {
      subjectId: classId,
      detail: { audience, conversationId: ended.conversationId },
    });
    if (!ended.conversationId) return { kept: 0, gone: 0 };
    const conversation = await trx
      .selectFrom('conversation')
      .select(['id', 'establishmentId', 'lastSeq', 'participantCount'])
      .where('id', '=', ended.conversationId)
      .executeTakeFirstOrThrow();
    log.changes.push(...(await closeConversation(trx, { ...conversation, kind: 'group' }, log.revision)));
    return conversation.lastSeq > 0 ? { kept: 1, gone: 0 } : { kept: 0, gone: 1 };
  });
}
