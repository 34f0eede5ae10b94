import type { Message } from '../../shared/public.ts';
import type { Live } from '../live/live.ts';

/** Of which of these their authors had their readers told at once; where there is no line of none, and the bell rings again with it. */
export async function askToldNow({ client }: Pick<Live, 'client'>, messages: readonly Message[]): Promise<string[]> {
  const conversationIds = [...new Set(messages.map(({ conversationId }) => conversationId))];
  const asked = conversationIds.map((conversationId) => client.toldNow.query({ conversationId }).catch(() => []));
  return (await Promise.all(asked)).flat().map(({ messageId }) => messageId);
}
