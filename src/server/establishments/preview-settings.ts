import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import { roles, type Role } from '../../shared/public.ts';
import type { previewSettingsInput } from '../../shared/rules-inputs.ts';
import { settingsFrom, settingsWith } from '../../shared/school-settings.ts';
import type { Consequences } from '../../shared/told-settings.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { relatedPairs } from '../people/related-pairs.ts';
import { accessAdmin } from './access.ts';
import { countContacts, type Member } from './count-contacts.ts';
import { countConversations } from './count-conversations.ts';
import { relationsAsked } from './turned-rules.ts';

/** What these settings would come to, in people and conversations, before anybody saves them. It counts as a search. */
export async function previewSettings(
  ctx: MemberContext,
  input: z.infer<typeof previewSettingsInput>,
): Promise<Consequences> {
  await ctx.rates.search(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const { settings: stored } = await trx
      .selectFrom('establishment')
      .select('settings')
      .where('id', '=', establishmentId)
      .executeTakeFirstOrThrow();
    const turn = { before: settingsFrom(stored), after: settingsWith(stored, input.settings) };
    const people = await peopleOf(trx, establishmentId);
    const related = await relatedPairs(trx, establishmentId, relationsAsked(turn));
    const rules = { before: turn.before.contactRules, after: turn.after.contactRules };
    return {
      people: countByRole(people),
      contacts: countContacts(people, related, rules),
      conversations: await countConversations(trx, establishmentId, turn, people, related),
    };
  });
}

function peopleOf(db: Kysely<Database>, establishmentId: string): Promise<Member[]> {
  return db
    .selectFrom('membership')
    .select(['userId', 'role'])
    .where('establishmentId', '=', establishmentId)
    .where('suspendedAt', 'is', null)
    .execute();
}

function countByRole(people: readonly Member[]): Record<Role, number> {
  const counts = roles.map((role) => [role, people.filter((one) => one.role === role).length] as const);
  return Object.fromEntries(counts) as Record<Role, number>;
}
