import { sql } from 'kysely';
import { newsKinds } from '../../shared/mails.ts';

/** The kinds of mails of which their reader chooses, as an index has them: an array would not be known for the same. */
export const listOfNews = sql.raw(newsKinds.map((kind) => `'${kind}'`).join(', '));
