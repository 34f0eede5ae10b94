import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Revision } from '../../src/server/live/log/change.ts';
import { Connection } from '../../src/server/live/people/connection.ts';
import { Hub, type Rows } from '../../src/server/live/fan-out/hub.ts';
import type { LiveSocket } from '../../src/server/live/socket/live-socket.ts';
import { usualLimits } from './usual-limits.ts';

type Options = Partial<Omit<ConstructorParameters<typeof Hub>[0], 'rows'>> & {
  revision?: number;
  rows?: Partial<Rows>;
};

/** A hub without a database, closed with the test: everyone is of these schools and in conversation `c`, and nothing was written, unless `rows` say so. */
export function newHub(schools: readonly string[], { revision = 0, rows, ...options }: Options = {}): Hub {
  const horizon = { revision, horizonRevision: 0, suspended: false, isStaff: false, sharesPresence: true };
  const establishments = schools.map((establishmentId) => ({ establishmentId, ...horizon }));
  const conversations = [{ conversationId: 'c', fromSeq: 1 }];
  const none: Rows = {
    heads: async () => new Map(),
    readRevisions: async () => ({ head: revision, revisions: [] }),
    membershipSnapshotOf: async () => ({ standing: '', establishments, conversations }),
  };
  const hub = new Hub({ epoch: randomUUID(), onError: () => undefined, ...options, rows: { ...none, ...rows } });
  onTestFinished(() => hub.close());
  return hub;
}

/** Somebody's connection over no socket: what is written to them lies in the transport, and the test says what a socket does. */
export function newConnection(
  userId: string = randomUUID(),
  does: Partial<Pick<LiveSocket, 'cut' | 'terminate'>> = {},
) {
  const socket = Object.assign(new EventEmitter(), { readyState: WebSocket.OPEN, ...does }) as LiveSocket;
  const transport = new PassThrough();
  const holder = { kind: 'session', id: randomUUID(), userId } as const;
  return { connection: new Connection(socket, transport, holder, usualLimits), transport };
}

/** A revision in which a message was written in conversation `c`. */
export function revisionOf(establishmentId: string, revision: number, body = ''): Revision {
  const about = { conversationId: 'c', seq: revision, authorId: 'u', replyToId: null, mentions: [], attachments: [] };
  const dates = { createdAt: new Date(), editedAt: null, deletedAt: null, deletedById: null };
  const message = { id: `${establishmentId} ${revision}`, body, reactions: [], revision, ...about, ...dates };
  const event = { type: 'message', message } as const;
  return {
    establishmentId,
    revision,
    changes: [{ conversationId: 'c', to: 'participants', stream: 'message', event }],
  };
}
