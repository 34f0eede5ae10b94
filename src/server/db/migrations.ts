import type { Migration } from 'kysely';
import * as foundation from '../../../migrations/0001-foundation.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
};
