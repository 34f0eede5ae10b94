import type { Migration } from 'kysely';
import * as school from '../../../migrations/0001-schools.ts';
import * as roster from '../../../migrations/0002-what-a-roster-knows.ts';
import * as rosters from '../../../migrations/0005-rosters.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-schools': school,
  '0002-what-a-roster-knows': roster,
  '0005-rosters': rosters,
};

/** Those of before the first release, whose tables no later version brings up. */
export const unreleased = /^000[1-5]-(foundation|batches|named-conversations|append-messages|lighter-sends|school)$/;
