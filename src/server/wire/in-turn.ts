import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A browser pipelines nothing, and a tool hardly more than this. */
const longestLine = 100;

const lines = new WeakMap<Socket, (() => void)[]>();

/**
 * Answers the requests of one connection one after the other, so that whoever sends a thousand and reads nothing holds what one
 * answer holds. A connection on which more than a hundred wait is cut.
 */
export function inTurn(res: ServerResponse, answer: () => void): void {
  const { socket } = res.req;
  const line = lines.get(socket);
  const begin = () => {
    res.once('close', () => next(socket));
    answer();
  };
  if (line && line.length >= longestLine) socket.destroy();
  else if (line) line.push(begin);
  else {
    lines.set(socket, []);
    begin();
  }
}

/** Whether an answer on this connection is not over yet. */
export function isAnswering(socket: Socket): boolean {
  return lines.has(socket);
}

function next(socket: Socket): void {
  const begin = socket.destroyed ? undefined : lines.get(socket)?.shift();
  if (begin) begin();
  else lines.delete(socket);
}
