import dns, { type LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { deliver, type Delivery } from '../../src/server/notifications/deliver.ts';
import { isPublic, lookupPublic, mayPushTo } from '../../src/server/notifications/push-address.ts';
import { pushKeys } from '../../src/server/notifications/push-keys.ts';
import { workerDatabase } from '../support/database.ts';
import { newDeviceKeys } from '../support/device-keys.ts';
import { pushing } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';

const refused = [
  'http://push.example/x',
  'https://push.example:8443/x',
  'https://user:pass@push.example/x',
  'https://user@push.example/x',
  'https://10.0.0.1/x',
  'https://127.0.0.1/x',
  'https://2130706433/x',
  'https://0x7f.1/x',
  'https://0.0.0.0/x',
  'https://169.254.169.254/latest/meta-data',
  'https://172.16.0.1/x',
  'https://192.168.1.1/x',
  'https://100.64.0.1/x',
  'https://224.0.0.1/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[::127.0.0.1]/x',
  'https://[::ffff:10.0.0.1]/x',
  'https://[64:ff9b::a00:1]/x',
  'https://[2002:a00:1::]/x',
  'https://[fd00::1]/x',
  'https://[fe80::1]/x',
  'https://[fec0::1]/x',
  'https://localhost/x',
  'https://push.localhost/x',
  'https://printer.local/x',
  'https://metadata.google.internal/x',
  'https://intranet/x',
  'ftp://push.example/x',
  'javascript:alert(1)',
  'x',
];

test.each(refused)('[NOTIFY15] nothing is registered at %s', async (endpoint) => {
  expect(mayPushTo(endpoint, [])).toBe(false);
});

test('[NOTIFY15] such an address is refused with a sentence, a public one is taken, and so is a relay of one’s own', async () => {
  await using t = await pushing();
  const registering = (endpoint: string, keys = newDeviceKeys()) =>
    t.parent.http.account.subscribePush.mutate({ subscription: { endpoint, expirationTime: null, keys }, device: 'x' });
  for (const endpoint of ['https://10.0.0.1/x', 'http://push.example/x', 'https://127.0.0.1/x'])
    expect(await refusalOf(registering(endpoint))).toMatchObject({ reason: 'push.addressRefused' });
  await registering('https://push.example/x');
  await registering('https://8.8.8.8/x');
  await registering(`${t.service.origin}/x`);
  const wrong = { ...newDeviceKeys(), p256dh: Buffer.alloc(65, 4).toString('base64url') };
  expect(await refusalOf(registering('https://push.example/y', wrong))).toMatchObject({ reason: 'push.keysWrong' });
  expect(await refusalOf(registering('https://push.example/y', { p256dh: 'x', auth: 'x' }))).toMatchObject({
    reason: 'input.invalid',
  });
});

const lookedUp: { addresses: LookupAddress[] } = { addresses: [] };
const looking = vi
  .spyOn(dns, 'lookup')
  .mockImplementation(((_: string, __: object, answer: (...all: unknown[]) => void) =>
    answer(null, lookedUp.addresses)) as never);
afterAll(() => looking.mockRestore());

const found = (...addresses: string[]) => {
  lookedUp.addresses = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return new Promise((resolve) =>
    lookupPublic('push.example', { all: true }, (error, all) => resolve(error ? error.name : all)),
  );
};

test('[NOTIFY15] a name is connected to only where each of its addresses is public, and to what was looked at', async () => {
  expect(await found('93.184.216.34', '2606:2800:220:1::1')).toEqual(lookedUp.addresses);
  for (const inside of ['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1']) {
    expect(await found(inside)).toBe('AddressRefused');
    expect(await found('93.184.216.34', inside)).toBe('AddressRefused');
    expect(isPublic(inside)).toBe(false);
  }
  expect(await found()).toBe('AddressRefused');
});

const delivery: Delivery = { payload: {} as never, ttlSeconds: 60, topic: 'x', urgency: 'normal' };
const push = async (relays: string[] = []) => ({
  keys: await pushKeys((await workerDatabase()).databases.live),
  relays,
  subject: 'mailto:x@school.example',
  origin: 'https://school.example',
});
const at = (endpoint: string) => ({ id: 'x', endpoint, ...newDeviceKeys() });

describe('[NOTIFY16] what a push service answers', () => {
  let server: Server | undefined;
  afterEach(() => server?.closeAllConnections());
  const answering = async (answer: RequestListener) => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('a redirect is followed nowhere', async () => {
    let asked = 0;
    const origin = await answering((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/other' }).end();
    });
    expect(await deliver(await push([origin]), at(`${origin}/x`), delivery)).toEqual({
      outcome: 'refused',
      status: 302,
    });
    expect(asked).toBe(1);
  });

  test('without end is not read', async () => {
    let closed = false;
    const origin = await answering((_, response) => {
      response.on('close', () => (closed = true));
      const pour = () => void (response.destroyed || (response.write('x'.repeat(65_536)), setImmediate(pour)));
      response.writeHead(201);
      pour();
    });
    expect(await deliver(await push([origin]), at(`${origin}/x`), delivery)).toEqual({ outcome: 'sent' });
    await vi.waitUntil(() => closed);
  });

  test('from inside, by a name that leads there, is never asked for', async () => {
    lookedUp.addresses = [{ address: '127.0.0.1', family: 4 }];
    expect(await deliver(await push(), at('https://push.example/x'), delivery)).toEqual({ outcome: 'addressRefused' });
  });
});
