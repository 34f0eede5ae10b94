import http from 'node:http';
import https from 'node:https';
import type { PushFailure, PushPayload } from '../../shared/notices.ts';
import type { Push } from './push.ts';
import { AddressRefused, lookupPublic, mayPushTo } from './push-address.ts';

/** As long as a push service may take. */
const answerMs = 10_000;
/** Of what it answers beyond the status nothing is read but so much, that the connection can be used again. */
const readAtMost = 4_096;

export type Device = { id: string; endpoint: string; p256dh: string; auth: string };
export type Delivery = { payload: PushPayload; ttlSeconds: number; topic: string; urgency: 'normal' | 'high' };
/** `gone`: its push service knows the device no more · `retryAfterMs`: when it wants to be asked again. */
export type Delivered = { outcome: 'sent' } | { outcome: 'gone' } | (PushFailure & { retryAfterMs?: number });

/** Brings something to a device. It is encrypted for the device alone: no push service reads it. Never throws. */
export async function deliver(push: Push, device: Device, delivery: Delivery): Promise<Delivered> {
  if (!mayPushTo(device.endpoint, push.relays)) return { outcome: 'addressRefused' };
  try {
    const { status, retryAfterMs } = await post(push, await written(push, device, delivery));
    if (status >= 200 && status < 300) return { outcome: 'sent' };
    if (status === 404 || status === 410) return { outcome: 'gone' };
    return { outcome: 'refused', status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  } catch (error) {
    return { outcome: error instanceof AddressRefused ? 'addressRefused' : 'notReachable' };
  }
}

type Written = { endpoint: string; method: string; headers: http.OutgoingHttpHeaders; body: Buffer };

/** Read where something is first sent: a server on which nobody has a device has no need of it. */
async function written({ keys, subject }: Push, device: Device, delivery: Delivery): Promise<Written> {
  const { default: webPush } = await import('web-push');
  const { endpoint, p256dh, auth } = device;
  const { payload, ttlSeconds: TTL, topic, urgency } = delivery;
  const vapidDetails = { subject, ...keys };
  const options = { vapidDetails, TTL, topic, urgency, contentEncoding: 'aes128gcm' as const };
  const subscription = { endpoint, keys: { p256dh, auth } };
  const { body, method, headers } = webPush.generateRequestDetails(subscription, JSON.stringify(payload), options);
  return { endpoint, method, headers, body };
}

const keepAlive = { keepAlive: true, maxSockets: 32, maxFreeSockets: 8 };
const world = new https.Agent({ ...keepAlive, lookup: lookupPublic });
const own = { 'https:': new https.Agent(keepAlive), 'http:': new http.Agent(keepAlive) };

type Answer = { status: number; retryAfterMs: number | undefined };

/** The library would follow whatever a name leads to, and has no limit to what it reads. No redirect is followed. */
function post({ relays }: Push, { endpoint, method, headers, body }: Written): Promise<Answer> {
  const { origin, protocol } = new URL(endpoint);
  const agent = relays.includes(origin) ? own[protocol as keyof typeof own] : world;
  const client = protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(answerMs);
    const request = client.request(endpoint, { method, headers, agent, signal }, (response) => {
      resolve({ status: response.statusCode!, retryAfterMs: waitOf(response.headers['retry-after']) });
      readAway(response);
    });
    request.on('error', reject);
    request.end(body);
  });
}

function readAway(response: http.IncomingMessage): void {
  let read = 0;
  response.on('error', () => undefined);
  response.on('data', (part: Buffer) => {
    read += part.length;
    if (read > readAtMost) response.destroy();
  });
}

/** In seconds; a date, which hardly any service writes, is passed over. */
function waitOf(said: string | undefined): number | undefined {
  return said !== undefined && /^\d{1,6}$/.test(said) ? Number(said) * 1_000 : undefined;
}
