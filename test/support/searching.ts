import { readOn } from '../../src/server/jobs/read-on.ts';
import { indexWords } from '../../src/server/search/index-words.ts';
import type { TestClient } from './client.ts';
import type { School } from './school.ts';
import { until } from './until.ts';

/** Once every message of a school that there is now is found. */
export async function indexed({ db, id }: School): Promise<void> {
  await until(async () => (await readOn(db, indexWords, id)) === 'present');
}

export type Search = Parameters<TestClient['api']['searchMessages']['query']>[0];

/** What somebody finds, as it is written, each marked word in brackets. */
export async function found(client: TestClient, search: Search): Promise<string[]> {
  const { items } = await client.api.searchMessages.query(search);
  return items.map(({ snippet: { text, marks } }) =>
    marks.reduceRight((said, [from, to]) => `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`, text),
  );
}

/** Every page of a search, one after the other. `between` happens after each. */
export async function everyPage(
  client: TestClient,
  search: Search,
  between: () => Promise<unknown> = async () => undefined,
) {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; await between()) {
    const page = await client.http.searchMessages.query({ ...search, cursor });
    ids.push(...page.items.map(({ message }) => message.id));
    cursor = page.nextCursor;
  }
  return ids;
}
