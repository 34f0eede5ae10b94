import type { Connection } from '../live/people/connection.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

/** Before one more socket of a person opens: where they have as many as they may, the one that is used least gives way. Those that are closing do not count. */
export function makeRoom(ofUser: readonly Connection[], most: number): void {
  const open = ofUser.filter(({ socket }) => socket.readyState === socket.OPEN);
  if (open.length >= most) leastUsed(open).socket.cut(closeCodes.replaced);
}

/** One that nobody looks at, else the one whose client has asked for nothing for the longest. */
function leastUsed(open: Connection[]): Connection {
  const away = open.filter((connection) => connection.away);
  return (away.length > 0 ? away : open).reduce((least, one) =>
    one.socket.usedAt < least.socket.usedAt ? one : least,
  );
}
