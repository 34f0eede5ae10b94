const known = new WeakSet<object>();

/** Remembers of an error that it came of asking PostgreSQL: a code such as ECONNREFUSED does not say whose line it was. */
export function markFromPostgres(error: unknown): void {
  if (typeof error === 'object' && error !== null) known.add(error);
}

export function isFromPostgres(error: unknown): boolean {
  return typeof error === 'object' && error !== null && known.has(error);
}

/** What was asked of PostgreSQL; its failure is marked. */
export async function fromPostgres<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    markFromPostgres(error);
    throw error;
  }
}
