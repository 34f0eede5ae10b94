import * as z from 'zod/mini';
import { browsers, systems, type Browser, type System } from '../../../shared/account.ts';
import { settingsSegment } from '../../../shared/places.ts';
import { addresseeOf } from '../addressee.ts';
import type { Desk, Prepare } from '../prepare.ts';
import { sayIn, tags } from '../texts/say.ts';

const aboutDevice = z.object({
  browser: z.nullable(z.enum(browsers)),
  system: z.nullable(z.enum(systems)),
  at: z.string(),
});

/** Names, which are the same in every language. */
const names: Record<Browser | System, string> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  windows: 'Windows',
  android: 'Android',
  iphone: 'iPhone',
  ipad: 'iPad',
  chromeos: 'ChromeOS',
  mac: 'Mac',
  linux: 'Linux',
};

/** That an account was opened where it never was; to the address of then, which whoever opened it may have changed since. */
export const prepareNewDevice: Prepare = async (desk, { userId, about }) => {
  const person = await addresseeOf(desk.live, { userId: userId! });
  if (!person || person.isSuspended) return { skip: 'suspended' };
  const { name, locale } = person;
  const { browser, system, at } = aboutDevice.parse(about);
  const say = sayIn(locale);
  const known = [browser, system].flatMap((one) => (one === null ? [] : [names[one]]));
  const device = known.length > 0 ? known.join(' · ') : say('device.unknown');
  const timeZone = await timezoneOf(desk, person.userId);
  const time = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone });
  const lines = [
    { kind: 'text', text: say('hello', { name }) },
    { kind: 'text', text: say('device.text', { device, time: time.format(new Date(at)) }) },
    { kind: 'text', text: say('device.you') },
    { kind: 'text', text: say('device.not') },
    { kind: 'link', text: say('device.do'), href: `${desk.mail.origin}/${locale}/${settingsSegment}/devices` },
    { kind: 'soft', text: say('automatic') },
  ] as const;
  return { letter: { subject: say('device.subject'), lines }, locale };
};

async function timezoneOf({ accounts }: Desk, userId: string): Promise<string> {
  const row = await accounts
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select('establishment.timezone')
    .where('membership.userId', '=', userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('membership.createdAt')
    .executeTakeFirst();
  return row?.timezone ?? 'UTC';
}
