import { sql } from 'kysely';

/** Whether the school of a membership took away the photo that its person has. */
export const tookPhoto = sql<boolean>`coalesce(membership.taken_photo = membership.chose_photo, false)`;
