import { sql } from 'kysely';

/** Who answers for which child, as far as they have something to do with each other here. What people are told of families asks this alone. */
export const ties = sql`(select establishment_id, guardian_id, student_id from guardian_of)`;
