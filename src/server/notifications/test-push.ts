import type { PushPayload, TestPush } from '../../shared/notices.ts';
import { settingsSegment } from '../../shared/places.ts';
import type { MemberContext } from '../context.ts';
import { devicesOf } from './devices-of.ts';
import { deliver } from './deliver.ts';
import { keepDelivered } from './keep-delivered.ts';
import { reached } from './reached.ts';
import { newPayload } from './payload.ts';
import { sayIn } from './texts/say.ts';

/** Nobody waits for it any longer. */
const ttlSeconds = 60;

/** Sends a notification to this device of the caller's the whole way, and answers where it stopped. */
export async function testPush(ctx: MemberContext, endpoint: string): Promise<TestPush> {
  const { userId } = ctx.credential;
  await ctx.rates.testPush(userId);
  const device = (await devicesOf(ctx.live, [userId])).find((one) => one.endpoint === endpoint);
  if (!device) return { outcome: 'noSubscription' };
  const payload = await testPayload(ctx);
  const delivered = await deliver(ctx.push, device, { payload, ttlSeconds, topic: 'test', urgency: 'high' });
  await keepDelivered(ctx.live, device, delivered);
  if (delivered.outcome === 'gone') return { outcome: 'noSubscription' };
  return delivered.outcome === 'refused'
    ? { outcome: 'refused', status: delivered.status }
    : { outcome: delivered.outcome };
}

async function testPayload({ live, push, credential: { userId } }: MemberContext): Promise<PushPayload> {
  const person = (await reached(live, [userId])).get(userId)!;
  const say = sayIn(person.locale);
  return newPayload({
    kind: 'test',
    person,
    title: 'Préau',
    body: say('test'),
    navigate: `${push.origin}/${person.locale}/${settingsSegment}`,
    tag: 'test',
    about: null,
  });
}
