import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { firstStepsInput, setFirstStepsInput } from '../../shared/invitation-inputs.ts';
import type { FirstSteps } from '../../shared/invitations.ts';
import type { MemberContext } from '../context.ts';
import { inSchool, inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';

/** How far a new school has come: its settings were looked at, somebody beside its admins is there, somebody was invited, somebody wrote. */
export async function firstSteps(ctx: MemberContext, input: z.infer<typeof firstStepsInput>): Promise<FirstSteps> {
  await ctx.rates.list(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return readFirstSteps(trx, establishmentId);
  });
}

async function readFirstSteps(trx: Transaction<Database>, establishmentId: string): Promise<FirstSteps> {
  const { rows } = await sql<FirstSteps['steps'] & { hidden: boolean }>`
    select
      e.settings_revision > 0 or f.settings_seen_at is not null as settings,
      exists (select from membership m where m.establishment_id = e.id and m.role <> 'admin') as people,
      exists (select from invitation i where i.establishment_id = e.id) as invitations,
      exists (select from conversation c where c.establishment_id = e.id and c.last_seq > 0) as message,
      f.hidden_at is not null as hidden
    from establishment e left join first_steps f on f.establishment_id = e.id
    where e.id = ${establishmentId}`.execute(trx);
  const { hidden, ...steps } = rows[0]!;
  return { establishmentId, steps, hidden };
}

/** For what leaves no other trace: that the settings were looked at, and that the list is not wanted any more. */
export async function setFirstSteps(
  ctx: MemberContext,
  input: z.infer<typeof setFirstStepsInput>,
): Promise<FirstSteps> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  return inSchool(ctx.db, establishmentId, async (trx) => {
    await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const now = new Date();
    const set = {
      ...(input.settingsSeen && { settingsSeenAt: now }),
      ...(input.hidden !== undefined && { hiddenAt: input.hidden ? now : null }),
    };
    await trx
      .insertInto('firstSteps')
      .values({ establishmentId, ...set })
      .onConflict((conflict) => conflict.column('establishmentId').doUpdateSet({ establishmentId, ...set }))
      .execute();
    return readFirstSteps(trx, establishmentId);
  });
}
