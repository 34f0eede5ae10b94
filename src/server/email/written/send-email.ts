import { hash, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { sendEmailInput } from '../../../shared/mail-inputs.ts';
import { Refusal, TooBig } from '../../../shared/refusals.ts';
import { isLongerThan } from '../../../shared/text.ts';
import { refuseAudience } from '../../announcements/refuse-audience.ts';
import { keepInAudit } from '../../audit/keep.ts';
import type { MemberContext } from '../../context.ts';
import { enterSchool, inSchools } from '../../db/in-schools.ts';
import type { Database } from '../../db/schema.ts';
import { accessAdmin } from '../../establishments/access.ts';
import { readSettings } from '../../establishments/read-settings.ts';
import type { Caller } from '../../people/reachable.ts';
import { planMails } from '../plan-mails.ts';
import { mailedPeople } from './mailed-people.ts';

type Input = z.infer<typeof sendEmailInput>;

/** For so long it is tried. */
const forMs = 3 * 86_400_000;

/**
 * Plans a mail of an admin's own words to each of these people, a copy each, or to none of them: whoever has an address of an opened account. The same again under the same name is the same one; its name
 * with anything else is refused. Kept in the audit.
 */
export async function sendEmail(ctx: MemberContext, input: Input): Promise<{ id: string; people: number }> {
  if (isLongerThan(input.subject, ctx.limits.titleCharacters)) throw new TooBig('subject');
  if (isLongerThan(input.body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  if (!ctx.mail.isOn) throw new Refusal('email.off');
  await ctx.rates.writeMail(ctx.credential.userId);
  // As what reads across schools: addresses that were refused are nothing to calls.
  return ctx.live.transaction().execute(async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const { id = randomUUID() } = input;
    const digest = digestOf(admin, input);
    const known = await peopleOfSame(trx, id, digest);
    return { id, people: known ?? (await plan(trx, { ...ctx, admin }, { ...input, id, digest })) };
  });
}

/** Null where nothing bears that name. */
async function peopleOfSame(trx: Transaction<Database>, id: string, digest: Buffer): Promise<number | null> {
  const known = await trx
    .selectFrom('writtenMail')
    .select(['digest', 'people'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (known && !known.digest.equals(digest)) throw new Refusal('email.idTaken');
  return known?.people ?? null;
}

type By = Pick<MemberContext, 'limits'> & { admin: Caller };

async function plan(
  trx: Transaction<Database>,
  { admin, limits }: By,
  { id, digest, subject, body, to: audience }: Input & { id: string; digest: Buffer },
): Promise<number> {
  const { establishmentId, userId: authorId } = admin;
  await refuseAudience(trx, admin, audience, limits);
  const asked = { caller: admin, settings: await readSettings(trx, establishmentId), audience };
  const people = await mailedPeople(trx, asked)
    .select(['membership.userId', 'user.email'])
    .orderBy('membership.userId')
    .execute();
  if (people.length === 0) throw new Refusal('email.nobody');
  const made = await trx
    .insertInto('writtenMail')
    .values({ establishmentId, id, authorId, subject, body, digest, people: people.length })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Twice at once: the other one of the two is there now.
  if (made.numInsertedOrUpdatedRows === 0n) return (await peopleOfSame(trx, id, digest))!;
  const mail = { kind: 'written', establishmentId, slot: id, forMs } as const;
  await planMails(
    trx,
    people.map(({ userId, email }) => ({ ...mail, userId, address: email! })),
  );
  await enterSchool(trx, establishmentId);
  await keepInAudit(trx, admin, 'mail.written', { subjectId: null, detail: { title: subject, count: people.length } });
  return people.length;
}

/** What makes two wishes the same wish. */
function digestOf({ establishmentId, userId }: Caller, { subject, body, to }: Input): Buffer {
  return hash('sha256', JSON.stringify([establishmentId, userId, subject, body, to]), 'buffer');
}
