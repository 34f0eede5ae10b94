import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { uploadInput } from '../../shared/file-inputs.ts';
import type { MemberContext } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';

/** Takes back a file of one's own that was not sent: it is there no more, takes no room, and is swept away. With one that is not there, or that waits with a message for its time or with an announcement, nothing is done. */
export async function removeUpload(ctx: MemberContext, { id }: z.infer<typeof uploadInput>): Promise<void> {
  await ctx.rates.attach(ctx.credential.userId);
  await writeInSchools(ctx, (trx) =>
    trx
      .updateTable('attachment')
      .set({ goneAt: sql<Date>`now()`, size: 0 })
      .where('id', '=', id)
      .where('uploaderId', '=', ctx.credential.userId)
      .where('messageId', 'is', null)
      .where('scheduledId', 'is', null)
      .where('announcementId', 'is', null)
      .execute(),
  );
}
