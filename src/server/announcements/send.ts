import { hash, randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { sendAnnouncementInput } from '../../shared/announcement-inputs.ts';
import { takeBackMs, type Announcement } from '../../shared/announcements.ts';
import type { Attachment } from '../../shared/public.ts';
import { Refusal, TooBig } from '../../shared/refusals.ts';
import { isLongerThan } from '../../shared/text.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { filesForAnnouncement, holdForAnnouncement } from '../files/hold-for-announcement.ts';
import { checkedMentions } from '../mentions/refuse.ts';
import type { Caller } from '../people/reachable.ts';
import { announcementsOf } from './access.ts';
import { holdDraft } from './drafts/access.ts';
import { takeDraft } from './drafts/take.ts';
import { refuseAudience } from './refuse-audience.ts';
import { refuseTimes } from './refuse-times.ts';
import { refuseUrgency } from './refuse-urgency.ts';
import { shownAnnouncement } from './shown.ts';

type Input = z.infer<typeof sendAnnouncementInput>;

/**
 * Keeps an announcement, which goes out at its time, a minute later at the soonest, unless it is taken back; until then nobody else learns of it or of its files. The same again,
 * however late, is the same, as it now is; its name with anything else is refused.
 */
export async function sendAnnouncement(ctx: MemberContext, input: Input): Promise<Announcement> {
  const { userId } = ctx.credential;
  if (isLongerThan(input.title, ctx.limits.titleCharacters)) throw new TooBig('title');
  if (isLongerThan(input.body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  checkedMentions(input.body, input.clientId);
  await ctx.rates.makeAsStaff(userId);
  const kept = await writeInSchools(ctx, async (trx) => {
    const caller = await accessMembership({ ...ctx, db: trx }, input.establishmentId);
    if (input.draftId) await holdDraft(trx, input.draftId);
    const digest = digestOf(caller, input);
    const known = await knownAs(trx, input.clientId);
    if (known && !known.digest.equals(digest)) throw new Refusal('announcement.idTaken');
    if (!known) await insert({ ...ctx, trx }, caller, input, digest);
    const hearers = known || !input.draftId ? [] : await takeDraft({ ...ctx, db: trx }, caller, input.draftId);
    const row = await announcementsOf(trx).where('announcement.id', '=', input.clientId).executeTakeFirstOrThrow();
    return { shown: await shownAnnouncement(trx, row), hearers };
  });
  ringAccount(ctx, [userId, ...kept.hearers], { what: 'announcements' });
  return kept.shown;
}

function knownAs(trx: Transaction<Database>, id: string) {
  return trx.selectFrom('announcement').select('digest').where('id', '=', id).executeTakeFirst();
}

type Writing = Pick<MemberContext, 'limits'> & { trx: Transaction<Database> };

async function insert({ trx, limits }: Writing, caller: Caller, input: Input, digest: Buffer): Promise<void> {
  const { clientId: id, title, body, importance, acknowledgeBy = null, takesReplies = false, audience } = input;
  refuseTimes(input);
  refuseUrgency(caller, input, await readSettings(trx, caller.establishmentId));
  await refuseAudience(trx, caller, audience, limits);
  const used = await trx.selectFrom('conversation').select('id').where('id', '=', id).executeTakeFirst();
  const { establishmentId, userId: authorId } = caller;
  const files = await filesForAnnouncement(trx, { id, establishmentId, authorId, attachmentIds: input.attachmentIds });
  const made =
    !used &&
    (await trx
      .insertInto('announcement')
      .values({
        establishmentId,
        id,
        authorId,
        title,
        body,
        importance,
        acknowledgeBy,
        takesReplies,
        endsAt: input.until ?? null,
        digest,
        messageId: randomUUID(),
        attachments: sql<Attachment[]>`${JSON.stringify(files)}::jsonb`,
        // An object would be taken for one of Kysely's.
        audience: sql<Input['audience']>`${JSON.stringify(audience)}::jsonb`,
        dueAt: sql<Date>`greatest(now() + ${takeBackMs} * interval '1 millisecond', ${input.publishAt ?? null}::timestamptz(3))`,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst());
  // Twice at once: the other one of the two is there now, and is looked at when it is asked for again.
  if (!made) return refuseOther(trx, id, digest);
  await holdForAnnouncement(trx, { id, establishmentId }, files);
}

async function refuseOther(trx: Transaction<Database>, id: string, digest: Buffer): Promise<void> {
  if (!(await knownAs(trx, id))?.digest.equals(digest)) throw new Refusal('announcement.idTaken');
}

/** What makes two wishes the same wish. */
function digestOf({ establishmentId, userId }: Caller, input: Input): Buffer {
  const { title, body, importance, acknowledgeBy, publishAt, takesReplies, until, audience } = input;
  const { attachmentIds = [] } = input;
  const wanted = [establishmentId, userId, title, body, importance, acknowledgeBy?.getTime() ?? null, audience];
  if (publishAt) wanted.push(publishAt.getTime());
  if (takesReplies) wanted.push('takesReplies');
  if (until) wanted.push(`until ${until.getTime()}`);
  if (attachmentIds.length > 0) wanted.push(`files ${attachmentIds.join()}`);
  return hash('sha256', JSON.stringify(wanted), 'buffer');
}
