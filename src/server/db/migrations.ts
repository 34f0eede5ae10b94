import type { Migration } from 'kysely';
import * as foundation from '../../../migrations/0001-foundation.ts';
import * as batches from '../../../migrations/0002-batches.ts';
import * as namedConversations from '../../../migrations/0003-named-conversations.ts';
import * as appendMessages from '../../../migrations/0004-append-messages.ts';
import * as lighterSends from '../../../migrations/0005-lighter-sends.ts';
import * as searchedNames from '../../../migrations/0007-searched-names.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-batches': batches,
  '0003-named-conversations': namedConversations,
  '0004-append-messages': appendMessages,
  '0005-lighter-sends': lighterSends,
  '0007-searched-names': searchedNames,
};
