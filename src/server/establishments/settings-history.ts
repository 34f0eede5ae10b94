import type * as z from 'zod/mini';
import type { SettingsChanged } from '../../shared/told-settings.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { settingsHistoryInput } from '../../shared/rules-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from './access.ts';

type Page = { items: SettingsChanged[]; nextCursor: string | null };

/** Who changed which settings when, the latest first; one item is one saving. The cursor is the revision of the last one told. */
export function settingsHistory(ctx: MemberContext, input: z.infer<typeof settingsHistoryInput>): Promise<Page> {
  const before = input.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(input.cursor);
  if (!Number.isSafeInteger(before) || before < 0) throw new Refusal('page.cursorInvalid');
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const saved = trx
      .selectFrom('settingsChange')
      .select('revision')
      .distinct()
      .where('establishmentId', '=', establishmentId)
      .where('revision', '<', before)
      .orderBy('revision', 'desc')
      .limit(input.limit);
    const rows = await trx
      .selectFrom('settingsChange')
      .leftJoin('membership', (join) =>
        join
          .onRef('membership.establishmentId', '=', 'settingsChange.establishmentId')
          .onRef('membership.userId', '=', 'settingsChange.actorId'),
      )
      .select(['settingsChange.revision', 'settingsChange.place', 'settingsChange.before', 'settingsChange.after'])
      .select(['settingsChange.changedAt', 'membership.name as by'])
      .where('settingsChange.establishmentId', '=', establishmentId)
      .where('settingsChange.revision', 'in', saved)
      .orderBy('settingsChange.revision', 'desc')
      .orderBy('settingsChange.place')
      .execute();
    const byRevision = new Map<number, SettingsChanged>();
    for (const { revision, changedAt: at, by, ...change } of rows) {
      const item = byRevision.get(revision) ?? { revision, at, by, changes: [] };
      byRevision.set(revision, { ...item, changes: [...item.changes, change] });
    }
    const items = [...byRevision.values()];
    return { items, nextCursor: items.length < input.limit ? null : `${items.at(-1)!.revision}` };
  });
}
