import type * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { schoolRulesInput } from '../../shared/rules-inputs.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import type { SchoolRules } from '../../shared/told-settings.ts';
import type { App, Context } from '../context.ts';
import { holds } from '../credentials/holds.ts';
import { sinceOf } from './keep-changes.ts';

type Kept = { until: number; rules: Promise<Known | null> };
type Known = SchoolRules & { id: string };

/** So short that a change shows within two seconds, and long enough that a whole school that looks at once asks the database once. */
const keptMs = 1_000;
const keptAtMost = 1_000;
const kept = new WeakMap<App['hub'], Map<string, Kept>>();

/** What holds at the school of this code, for anybody, unless the school shows it to its people alone; counted by address. */
export async function schoolRules(ctx: Context, { code }: z.infer<typeof schoolRulesInput>): Promise<SchoolRules> {
  await ctx.rates.rules(ctx.address);
  const found = await knownRules(ctx, code);
  if (!found) throw new Refusal('establishment.unknown');
  const { id, ...rules } = found;
  // Alike for a school that is not there.
  if (!rules.settings.publicRules && !(await isMember(ctx, id))) throw new Refusal('establishment.unknown');
  return rules;
}

function knownRules(ctx: Context, code: string): Promise<Known | null> {
  const byCode = kept.get(ctx.hub) ?? new Map<string, Kept>();
  kept.set(ctx.hub, byCode);
  const known = byCode.get(code);
  if (known && known.until > performance.now()) return known.rules;
  if (byCode.size >= keptAtMost) byCode.clear();
  const rules = readRules(ctx, code);
  byCode.set(code, { until: performance.now() + keptMs, rules });
  rules.catch(() => byCode.delete(code));
  return rules;
}

async function readRules({ live }: Context, code: string): Promise<Known | null> {
  const school = await live
    .selectFrom('establishment')
    .select(['id', 'name', 'timezone', 'settings', 'createdAt'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!school) return null;
  return { ...school, settings: settingsFrom(school.settings), since: await sinceOf(live, school.id) };
}

async function isMember(ctx: Context, establishmentId: string): Promise<boolean> {
  const { credential, live } = ctx;
  if (!credential || !(await holds(ctx, credential))) return false;
  const membership = await live
    .selectFrom('membership')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', credential.userId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst();
  return membership !== undefined;
}
