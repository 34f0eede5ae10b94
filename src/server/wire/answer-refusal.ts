import type { ServerResponse } from 'node:http';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { App } from '../context.ts';
import { errorData } from '../error-data.ts';
import { coded } from '../trpc.ts';
import { noteError } from './note-error.ts';

type Asked = { path: string; type: 'query' | 'mutation' };

/** Says no outside of the router in the words in which the router says it: the same reasons, the same status, a bug as an id alone. */
export function answerRefusal(app: App, res: ServerResponse, cause: unknown, asked: Asked): void {
  const error = getTRPCErrorFromUnknown(coded(cause));
  noteError(app, { error, ...asked });
  // Half of a file is on its way: whoever reads it must not take it for the whole.
  if (res.headersSent) return void res.destroy();
  const data = errorData(error);
  res.writeHead(data.httpStatus, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify({ error: { message: data.reason, data } }));
}
