import { isUnavailable } from '../db/is-unavailable.ts';

/**
 * In one school after the other does what is due there, until `hasMore` says that nothing is left. A school in which it fails holds no other
 * up; what failed first is thrown in the end, and
 * a database that is away at once.
 */
export async function bySchool(
  establishmentIds: readonly string[],
  isClosed: () => boolean,
  hasMore: (establishmentId: string) => Promise<boolean>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const establishmentId of establishmentIds) {
    try {
      while (!isClosed() && (await hasMore(establishmentId)));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
