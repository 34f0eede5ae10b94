import type { Migration } from 'kysely';
import * as school from '../../../migrations/0001-schools.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = { '0001-schools': school };

/** Those of before the first release, whose tables no later version brings up. */
export const unreleased = /^000[1-5]-(foundation|batches|named-conversations|append-messages|lighter-sends|school)$/;
