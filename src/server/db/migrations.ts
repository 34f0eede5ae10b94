import type { Migration } from 'kysely';
import * as school from '../../../migrations/0001-schools.ts';
import * as roster from '../../../migrations/0002-what-a-roster-knows.ts';
import * as people from '../../../migrations/0006-people.ts';
import * as classes from '../../../migrations/0004-classes-and-families.ts';
import * as invitations from '../../../migrations/0003-invitations.ts';
import * as rules from '../../../migrations/0007-rules.ts';
import * as rosters from '../../../migrations/0005-rosters.ts';
import * as takenBack from '../../../migrations/0008-imports-taken-back.ts';
import * as panel from '../../../migrations/0009-panel.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-schools': school,
  '0002-what-a-roster-knows': roster,
  '0006-people': people,
  '0004-classes-and-families': classes,
  '0003-invitations': invitations,
  '0007-rules': rules,
  '0005-rosters': rosters,
  '0008-imports-taken-back': takenBack,
  '0009-panel': panel,
};

/** Those of before the first release, whose tables no later version brings up. */
export const unreleased = /^000[1-5]-(foundation|batches|named-conversations|append-messages|lighter-sends|school)$/;
