/** The server has said no to a request that is no call, in a word that stands in its answer as in that of a call: it is told in the same sentences. */
class Refused extends Error {
  override name = 'TRPCClientError';
  readonly data: unknown;

  constructor(data: unknown) {
    super('The server refused a request');
    this.data = data;
  }
}

/** What an answer refuses with; without a word where it says none. */
export async function refusedBy(answer: Response): Promise<Refused> {
  const said = (await answer.json().catch(() => null)) as { error?: { data?: unknown } } | null;
  return new Refused(said?.error?.data);
}
