import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { shareIn, type Chosen } from './share-in.ts';

/** Keeps what the caller chose to share in all their schools, one that suspended them too. */
export async function shareInAll(ctx: MemberContext, chosen: Chosen): Promise<void> {
  const { userId } = ctx.credential;
  const schools = await inSchools(ctx, (trx) =>
    trx.selectFrom('membership').select('establishmentId').where('userId', '=', userId).execute(),
  );
  for (const { establishmentId } of schools) await shareIn(ctx, { establishmentId, userId }, chosen);
}
