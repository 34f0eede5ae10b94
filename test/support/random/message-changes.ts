import fc from 'fast-check';
import type { TestClient } from '../client.ts';

const share = fc.integer({ min: 0, max: 100 });
const emoji = fc.constantFrom('👍', '❤️', '🎉');

/** What somebody does to a message that is there. */
export const messageChange = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('edit' as const), share, mentions: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('delete' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restore' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('react' as const), emoji, on: fc.boolean() }) },
);
type MessageChange = typeof messageChange extends fc.Arbitrary<infer T> ? T : never;

/** `people`: of whom an edit mentions one now and then. */
export function changeMessage(
  { http }: TestClient,
  id: string,
  change: MessageChange,
  people: readonly string[],
): Promise<unknown> {
  switch (change.does) {
    case 'edit':
      return http.editMessage.mutate({ id, body: `${change.share} % ${mentionOf(people, change.mentions)}` });
    case 'delete':
      return http.deleteMessage.mutate({ id, reason: 'by chance' });
    case 'restore':
      return http.restoreMessage.mutate({ id });
    default:
      return http.react.mutate({ id, emoji: change.emoji, on: change.on });
  }
}

/** Of one of these, of everyone, or of nobody. */
export function mentionOf(people: readonly string[], chosen: number): string {
  const userId = people[chosen];
  if (userId !== undefined) return `<@${userId}>`;
  return chosen === people.length ? '<@all>' : 'otherwise';
}
