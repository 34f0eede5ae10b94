import type { CountedReactions } from '../../src/shared/reactions.ts';
import type { TestClient } from './client.ts';
import { followAccount } from './follow.ts';

/** A client that has an announcement on its screen: what it was told of the reactions when the bell last rang. */
export type Counted = { client: TestClient; conversationId: string; held(): CountedReactions[] };

export async function watchCounted(client: TestClient, conversationId: string): Promise<Counted> {
  let held: CountedReactions[] = [];
  const ask = async () => void (held = await countedBy(client, conversationId));
  await followAccount(client, (event) => {
    if (event.what === 'all' || (event.what === 'reactions' && event.conversationId === conversationId)) void ask();
  });
  await ask();
  return { client, conversationId, held: () => held };
}

/** Whoever is not in it is told of nothing. */
export function countedBy({ http }: TestClient, conversationId: string): Promise<CountedReactions[]> {
  return http.announcementReactions.query({ conversationId, firstSeq: 1 }).catch(() => []);
}
