import type * as z from 'zod/mini';
import type { emailAudienceInput } from '../../../shared/mail-inputs.ts';
import type { EmailAudience } from '../../../shared/mails.ts';
import { recipients } from '../../announcements/recipients.ts';
import { refuseGroups } from '../../announcements/groups.ts';
import type { MemberContext } from '../../context.ts';
import { inSchools } from '../../db/in-schools.ts';
import { accessAdmin } from '../../establishments/access.ts';
import { readSettings } from '../../establishments/read-settings.ts';
import { mailedPeople } from './mailed-people.ts';

/** How many would be mailed, and how many more are meant who cannot be. */
export async function emailAudience(
  ctx: MemberContext,
  { establishmentId: asked, to: audience }: z.infer<typeof emailAudienceInput>,
): Promise<EmailAudience> {
  await ctx.rates.list(ctx.credential.userId);
  const caller = await inSchools(ctx, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, asked);
    await refuseGroups(trx, admin, audience);
    return admin;
  });
  const wanted = { caller, settings: await readSettings(ctx.live, caller.establishmentId), audience };
  const mailed = await mailedPeople(ctx.live, wanted)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const meant = await recipients(ctx.live, wanted)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { mailed: mailed.count, without: meant.count - mailed.count };
}
