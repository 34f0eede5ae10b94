import { setTimeout as wait } from 'node:timers/promises';
import type { Fleet } from './fleet.ts';
import { Ledger } from './ledger.ts';
import type { LoadOptions, Report } from './protocol.ts';

const drainMs = 10_000;

/** Open loop: a message is sent when it is due, however late the server is with those before. Everyone sends in turn. */
export async function load(fleet: Fleet, { rate, seconds, bodyCharacters, ignore }: LoadOptions): Promise<Report> {
  const ledger = new Ledger(fleet.ledger.next, ignore);
  fleet.ledger = ledger;
  const body = 'x'.repeat(Math.max(1, bodyCharacters - 8));
  const began = performance.now();
  const count = Math.round(rate * seconds);
  for (let sent = 0; sent < count; await wait(1)) {
    for (const now = performance.now(); sent < count; sent += 1) {
      const due = began + (sent * 1_000) / rate;
      if (due > now) break;
      sendOne(fleet, sent, due, body);
    }
  }
  for (const end = performance.now() + drainMs; !ledger.settled && performance.now() < end;) await wait(10);
  return ledger.report();
}

function sendOne(fleet: Fleet, turn: number, due: number, body: string): void {
  const sender = fleet.senders[turn % fleet.senders.length]!;
  const conversation = sender.conversations[sender.turn++ % sender.conversations.length]!;
  const n = fleet.ledger.due(conversation, fleet.audiences[conversation]!, due);
  sender.member.socket?.send(fleet.wire.send(n, fleet.idOf(conversation), body));
}
