import type { Server } from 'node:http';
import type { Config } from './config.ts';
import { OperatorError } from './operator-error.ts';

/** Listens where the configuration says, or says in one sentence why that is impossible. */
export function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function refusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new OperatorError(`Port ${port} on ${host} is already in use: stop what uses it, or set PORT to another.`);
  }
  if (error.code === 'EACCES')
    return new OperatorError(`Port ${port} needs more rights than this user has: set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new OperatorError(
      `HOST ${host} is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every network.`,
    );
  }
  return error;
}
