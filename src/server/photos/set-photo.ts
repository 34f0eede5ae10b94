import { randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchools, writeInSchools } from '../db/in-schools.ts';
import { inTurn } from '../files/in-turn.ts';
import { drawFace } from './draw-face.ts';
import { showPresent } from './show-present.ts';
import { showsPhoto } from './shows-photo.ts';

/**
 * Gives the caller this picture as their photo, in the place of the one before, under an address of its own. Their schools show it where they
 * show any; somebody none of whose schools does has none kept. Where one of several schools cannot be reached, the same call makes the rest of it.
 */
export async function setPhoto(ctx: MemberContext, bytes: Buffer): Promise<{ photo: string }> {
  const { userId } = ctx.credential;
  await refuseUnshown(ctx);
  return inTurn(userId, async () => {
    const picture = await drawFace(ctx, bytes);
    const id = randomBytes(16).toString('base64url');
    await writeInSchools(ctx, (trx) =>
      trx
        .insertInto('accountPhoto')
        .values({ userId, id, picture })
        .onConflict((conflict) => conflict.column('userId').doUpdateSet({ id, picture, takenAt: new Date() }))
        .execute(),
    );
    await showPresent(ctx);
    ringAccount(ctx, [userId], { what: 'me' });
    return { photo: id };
  });
}

async function refuseUnshown(ctx: MemberContext): Promise<void> {
  const school = await inSchools(ctx, (trx) =>
    trx
      .selectFrom('membership')
      .select('establishmentId')
      .where('userId', '=', ctx.credential.userId)
      .where('suspendedAt', 'is', null)
      .where(showsPhoto)
      .limit(1)
      .executeTakeFirst(),
  );
  if (!school) throw new Refusal('photo.off');
}
