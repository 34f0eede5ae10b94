import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';

/** The photo of the caller, whether any school shows it or not. */
export function ownPhoto(ctx: Reader): Promise<{ id: string; picture: Buffer } | undefined> {
  return inSchools(ctx, (trx) =>
    trx
      .selectFrom('accountPhoto')
      .select(['id', 'picture'])
      .where('userId', '=', ctx.credential.userId)
      .executeTakeFirst(),
  );
}
