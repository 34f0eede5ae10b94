import type { AccountEvent } from '../../shared/public.ts';
import type { App } from '../context.ts';
import { SharedFrame } from '../live/fan-out/frame.ts';
import type { BusMessage } from '../live/log/bus.ts';
import type { Connection } from '../live/people/connection.ts';
import { lookAtStandings } from './look-at-standings.ts';

type Bell = Extract<BusMessage, { kind: 'account' }>;

/** To be called after the commit: rings at every socket of these people, on every process, but for one that knows it by its answer. */
export function ringAccount(
  app: App,
  userIds: readonly string[],
  event: AccountEvent,
  but: Connection | null = null,
): void {
  ring(app, null, { kind: 'account', to: { userIds }, event }, but);
}

/** The same for everyone of a school. */
export function ringSchool(app: App, establishmentId: string, event: AccountEvent): void {
  ring(app, establishmentId, { kind: 'account', to: { establishmentId }, event });
}

/** The same for everyone in a conversation. */
export function ringConversation(
  app: App,
  { establishmentId, conversationId }: { establishmentId: string; conversationId: string },
  event: AccountEvent,
): void {
  ring(app, establishmentId, { kind: 'account', to: { conversationId }, event });
}

/** The same for a school's admins. A bell is no news: where the database does not say who they are, they ask when they come back. */
export async function ringAdmins(app: App, establishmentId: string, event: AccountEvent): Promise<void> {
  const admins = app.live
    .selectFrom('membership')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('role', '=', 'admin')
    .where('suspendedAt', 'is', null);
  const rows = await admins.execute().catch((error: unknown) => (app.noteOutage(error), []));
  const userIds = rows.map(({ userId }) => userId);
  if (userIds.length > 0) ringAccount(app, userIds, event);
}

function ring(app: App, establishmentId: string | null, bell: Bell, but: Connection | null = null): void {
  app.bus.publish(establishmentId, bell);
  hearBell(app, bell, but);
}

/** Rung here or on another process. Whoever is perhaps of a school more, or of one less, is looked at before they come to ask. */
export function hearBell(app: App, { to, event }: Bell, but: Connection | null = null): void {
  const connections = connectionsOf(app, to).filter((connection) => connection !== but);
  const frame = new SharedFrame(event);
  for (const { subscriptions } of connections) for (const one of subscriptions.account) one.owe(frame);
  if (event.what === 'me') void lookAtStandings(app, connections);
}

function connectionsOf(app: App, to: Bell['to']): Connection[] {
  if ('userIds' in to) return ofPeople(app, to.userIds);
  if ('conversationId' in to) return [...app.hub.members.ofConversation(to.conversationId)];
  return ofSchool(app, to.establishmentId);
}

function ofPeople({ connections }: App, userIds: readonly string[]): Connection[] {
  return userIds.flatMap((userId) => connections.ofUser(userId));
}

function ofSchool({ hub }: App, establishmentId: string): Connection[] {
  return [...(hub.streams.get(establishmentId)?.connections ?? [])];
}
