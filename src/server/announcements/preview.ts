import type * as z from 'zod/mini';
import type { audiencePreviewInput } from '../../shared/announcement-inputs.ts';
import { ledgerPage, type AudiencePreview } from '../../shared/announcements.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessMembership } from '../establishments/access.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { namedGroups, refuseGroups } from './groups.ts';
import { countMeant, recipients } from './recipients.ts';
import { placeAfter, placeOf } from './places.ts';

/** To whom an announcement would go: how many, each once, and their names, a page at a time. */
export async function previewAudience(
  ctx: MemberContext,
  input: z.infer<typeof audiencePreviewInput>,
): Promise<AudiencePreview> {
  await ctx.rates.list(ctx.credential.userId);
  const { groups, except } = input.audience;
  return inSchools(ctx, async (trx) => {
    const caller = await accessMembership({ ...ctx, db: trx }, input.establishmentId);
    await refuseGroups(trx, caller, input.audience);
    const { establishmentId } = caller;
    const asked = { caller, settings: await readSettings(trx, establishmentId), audience: input.audience };
    const { count } = await recipients(trx, asked)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await recipients(trx, asked)
      .select(['membership.userId', 'membership.name', 'membership.photo', 'membership.role', 'membership.nameFolded'])
      .where(placeAfter(input.after))
      .orderBy('membership.nameFolded')
      .orderBy('membership.userId')
      .limit(ledgerPage + 1)
      .execute();
    const page = rows.slice(0, ledgerPage);
    const named = await namedGroups(trx, establishmentId, [...groups, ...except]);
    return {
      groups: named.slice(0, groups.length),
      except: named.slice(groups.length),
      count,
      outOfReach: (await countMeant(trx, asked)) - count,
      people: page.map(({ nameFolded: _, ...person }) => person),
      next: rows.length > ledgerPage ? placeOf(page.at(-1)!) : null,
    };
  });
}
