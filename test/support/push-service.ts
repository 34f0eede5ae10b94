import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { PushPayload } from '../../src/shared/notices.ts';
import { decrypted } from './decrypted.ts';
import { newDevice, type DeviceKeys } from './device-keys.ts';

export type Received = { headers: IncomingHttpHeaders; payload: PushPayload; at: number };
/** `answers`: what its push service says to what is sent to it. */
export type TestDevice = {
  subscription: { endpoint: string; keys: DeviceKeys };
  received: Received[];
  answers: (response: ServerResponse, request: IncomingMessage) => void;
};
export type PushService = { origin: string; newDevice(): TestDevice } & AsyncDisposable;

/** A push service of a test's own: it reads what is sent to its devices, and answers as each of them is told. */
export async function newPushService(): Promise<PushService> {
  const devices = new Map<string, TestDevice & Pick<ReturnType<typeof newDevice>, 'pair'>>();
  const server = createServer((request, response) => {
    const device = devices.get(request.url!.slice(1));
    void buffer(request).then((body) => {
      if (!device) return response.writeHead(404).end();
      const text = decrypted(body, { pair: device.pair, auth: device.subscription.keys.auth });
      device.received.push({ headers: request.headers, payload: JSON.parse(text) as PushPayload, at: Date.now() });
      return device.answers(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const add = (): TestDevice => {
    const { pair, keys } = newDevice();
    const name = randomUUID();
    const subscription = { endpoint: `${origin}/${name}`, keys };
    const device = {
      pair,
      subscription,
      received: [],
      answers: (response: ServerResponse) => void response.writeHead(201).end(),
    };
    devices.set(name, device);
    return device;
  };
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { origin, newDevice: add, [Symbol.asyncDispose]: close };
}
