import { sql } from 'kysely';
import type { ConversationEvent } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { closedNow, openNow } from './closed-now.ts';
import type { Name } from './school.ts';
import { set } from './settings.ts';
import { say } from './talk.ts';
import { written } from './written.ts';

/** As `written`, the hours of the school over. */
export async function readingAtNight() {
  const t = await written();
  const { s, conversationId } = t;
  const setHours = (hours: 'none' | ReturnType<typeof closedNow>) => set(t.admin, { hours });
  await setHours(closedNow());
  const read = (client: TestClient, seq: number, id = conversationId) =>
    client.http.markRead.mutate({ conversationId: id, seq });
  /** How far this person is told that the other has read. */
  const told = async (client: TestClient, whom: Name, id = conversationId) => {
    const { participants } = await client.http.conversation.query({ conversationId: id });
    return participants.find(({ userId }) => userId === s.people[whom])!.lastReadSeq;
  };
  const heldRows = async () => {
    const rows = s.db.selectFrom('participant').select('userId').where('establishmentId', '=', s.id);
    return (await rows.where('toldReadSeq', 'is not', null).execute()).map(({ userId }) => userId);
  };
  /** When the school is asked next, in hours from now; null where nobody asks. */
  const dueIn = async () => {
    const { rows } = await sql<{ hours: number | null }>`
      select extract(epoch from readings_due_at - now())::float / 3600 as hours from establishment where id = ${s.id}`.execute(
      s.db,
    );
    return rows[0]!.hours;
  };
  /** The hours begin by themselves: of a school that was closed for days, which nobody opened. */
  const begin = async () => {
    await s.db.deleteFrom('closedDays').where('establishmentId', '=', s.id).execute();
    await sql`update establishment set readings_due_at = now() where id = ${s.id} and readings_due_at is not null`.execute(
      s.db,
    );
  };
  /** As `closedNow`, by a closed day of a school that is open at any hour: see `begin`. */
  const closeForDays = async () => {
    await setHours(openNow);
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await t.admin.http.admin.addClosedDays.mutate({ days: [{ from: day(-2), to: day(5), name: 'Congés' }] });
  };
  const write = (client: TestClient, body = 'x', id = conversationId) => say(client, id, body);
  return {
    ...t,
    setHours,
    read,
    told,
    heldRows,
    dueIn,
    begin,
    closeForDays,
    write,
    tell: () => s.server.tellReadings(),
  };
}

/** Of what is heard, how far this person is said to have read. */
export function readingsIn(events: readonly ConversationEvent[], userId: string): (number | null)[] {
  return events.flatMap((event) =>
    event.type === 'participant' && event.participant.userId === userId ? [event.participant.lastReadSeq] : [],
  );
}

export function ownReadingsIn(events: readonly ConversationEvent[]): number[] {
  return events.flatMap((event) => (event.type === 'own' ? [event.own.lastReadSeq] : []));
}
