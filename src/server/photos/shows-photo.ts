import { sql } from 'kysely';

/** Whether the school of a membership shows the photos of people of its role: of students only where it says so. */
export const showsPhoto = sql<boolean>`coalesce(membership.school_shows_photo, membership.role <> 'student')`;
