import type { MemberContext } from '../context.ts';

/** What the caller's browser says of itself: its page hidden, or nobody at it, is away. Over HTTP there is nobody to be away. */
export function setPresence({ connection, presences }: MemberContext, presence: 'online' | 'away'): void {
  if (!connection) return;
  connection.away = presence === 'away';
  presences.update(connection);
}
