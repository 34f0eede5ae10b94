import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { deliver, type Delivered, type Delivery, type Device } from './deliver.ts';
import type { Ended } from './end-notices.ts';
import type { Group } from './group.ts';
import { keepDelivered } from './keep-delivered.ts';
import type { Push } from './push.ts';
import { settle } from './settle.ts';
import { deliveryOf } from './words.ts';

type Parts = { live: Kysely<Database>; push: Push };

/** Tells a group to each device that waits for it, and keeps what became of it with the device and the notices. */
export async function sendGroup({ live, push }: Parts, group: Group): Promise<Ended[]> {
  const delivery = group.devices.length > 0 ? await deliveryOf(live, group, push.origin) : null;
  const tries = delivery ? await Promise.all(group.devices.map((device) => bring(live, push, device, delivery))) : [];
  const told = tries.flatMap(({ id, delivered }) => (delivered.outcome === 'sent' ? [id] : []));
  const retries = [group.waitUntil, ...tries.map(({ retryAt }) => retryAt)].filter((one) => one !== null);
  const retryAt = retries.length > 0 ? new Date(Math.min(...retries.map((one) => one.getTime()))) : null;
  const isGone = tries.every(({ delivered }) => delivered.outcome === 'gone');
  return settle(live, group, { told, retryAt, isGone });
}

type Try = { id: string; delivered: Delivered; retryAt: Date | null };

async function bring(live: Kysely<Database>, push: Push, device: Device, delivery: Delivery): Promise<Try> {
  const delivered = await deliver(push, device, delivery);
  const retryAt = await keepDelivered(live, device, delivered);
  return { id: device.id, delivered, retryAt };
}
