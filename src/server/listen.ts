import type { Server } from 'node:http';
import type { Config } from './config.ts';
import { OperatorError } from './operator-error.ts';

/** Listens where the configuration says, or says in one sentence why that is impossible. */
export function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, { port, host }, ofPages)));
    server.listen(port, host, () => resolve());
  });
}

/** The same for mails that come in, where any do. */
export async function listenForMails(
  listener: { listen(): Promise<void> } | null,
  { incoming }: Config['mail'],
): Promise<void> {
  await listener?.listen().catch((error: NodeJS.ErrnoException) => {
    throw refusal(error, incoming!, ofMails);
  });
}

type Place = { port: number; host: string };
type Names = { port: string; host: string };
const ofPages: Names = { port: 'PORT', host: 'HOST' };
const ofMails: Names = { port: 'PREAU_MAIL_IN_PORT', host: 'PREAU_MAIL_IN_HOST' };

function refusal(error: NodeJS.ErrnoException, { port, host }: Place, names: Names): Error {
  if (error.code === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${port} on ${host} is already in use: stop what uses it, or set ${names.port} to another.`,
    );
  }
  if (error.code === 'EACCES')
    return new OperatorError(`Port ${port} needs more rights than this user has: set ${names.port} to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new OperatorError(
      `${names.host} ${host} is no address of this machine: set ${names.host} to 127.0.0.1, or to 0.0.0.0 for every network.`,
    );
  }
  return error;
}
