import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from '../shared/refusals.ts';
import { Allowance } from './allowance.ts';
import { newLimiter, type LimiterStore } from './limiter.ts';
import type { Bus } from './live/log/bus.ts';

/** So many messages a second sustained, and so many at once. */
export type SendLimits = { sendsPerSecond: number; sendsAtOnce: number };

const readings = { perSecond: 10, burst: 30 };
/** Calls over HTTP; a socket counts its own. */
const calls = { perSecond: 100, burst: 100 };
const reactions = { perSecond: 2, burst: 20 };
/** Parts of files: as many as a line of a hundred megabits brings. */
const parts = { perSecond: 20, burst: 60 };

/** How often one person may do what, whatever number of sockets they do it from. */
export type Rates = Record<What, Take>;
/** Of dear things one counts as several. */
type Take = (userId: string, points?: number) => Promise<void>;
type What =
  | 'send'
  | 'read'
  | 'react'
  | 'upload'
  | 'attach'
  | 'edit'
  | 'draft'
  | 'search'
  | 'list'
  | 'change'
  | 'make'
  | 'makeAsStaff'
  | 'rules'
  | 'photo'
  | 'push'
  | 'testPush'
  | 'reset'
  | 'changeEmail'
  | 'testMail'
  | 'mailIn'
  | 'writeMail'
  | 'tellNow'
  | 'http';

/**
 * Of what is done many times a second (`send`, `read`, `react`, `upload`, `http`) each process counts by itself and tells the others. Of what is rare
 * there is one count, in the store where there is one. `search`: 30 a minute. `list` (a page of the panel): 300 a minute. `change` (people added, conversations renamed …): 60 a
 * minute. `attach` (files begun, finished and taken back): 200 a minute. `edit` (messages edited, deleted, brought back and sent later): 60 a minute. `draft` (kept for other devices): 60 a minute. `make` (conversations): 10 a minute and 60 an hour; by staff 60 a minute and 300 an hour. `rules` (of a school, read by
 * whoever has its code): 300 a minute from one address. `photo` (put and taken away): 10 a minute and 60 an hour. `push` (devices registered and removed): 30 a minute. `testPush`: 6 a minute.
 * `reset` (links asked for by who has forgotten their password, by mail): 100 in a quarter of an hour from one address, which may be a whole school's. `changeEmail`: 5 an hour. `testMail`: 6 a minute. `mailIn` (mails that one mail server brings, and addresses that it asks for): 600 a minute. `writeMail` (by an admin, to many): 5 a minute and 20 an hour. `tellNow` (messages whose readers are told in spite of the hours): 6 a minute and 30 an hour.
 */
export function newRates({ sendsPerSecond, sendsAtOnce }: SendLimits, bus: Bus, store?: LimiterStore): Rates {
  const allowed = (what: What, limit: typeof calls): Take => {
    const allowance = new Allowance(what, limit, bus);
    return (userId) => allowance.take(userId);
  };
  const counted = (keyPrefix: string, points: number, duration: number) =>
    taken(newLimiter(store, { keyPrefix, points, duration }));
  const making = (keyPrefix: string, aMinute: number, anHour: number): Take => {
    const takeMinute = counted(`${keyPrefix}-minute`, aMinute, 60);
    const takeHour = counted(`${keyPrefix}-hour`, anHour, 3_600);
    return (userId, points) => takeMinute(userId, points).then(() => takeHour(userId, points));
  };
  return {
    send: allowed('send', { perSecond: sendsPerSecond, burst: sendsAtOnce }),
    read: allowed('read', readings),
    react: allowed('react', reactions),
    http: allowed('http', calls),
    upload: allowed('upload', parts),
    attach: counted('attach', 200, 60),
    search: counted('search', 30, 60),
    list: counted('list', 300, 60),
    change: counted('change', 60, 60),
    edit: counted('edit', 60, 60),
    draft: counted('draft', 60, 60),
    make: making('make', 10, 60),
    makeAsStaff: making('make-staff', 60, 300),
    rules: counted('rules', 300, 60),
    photo: making('photo', 10, 60),
    push: counted('push', 30, 60),
    testPush: counted('test-push', 6, 60),
    reset: counted('reset', 100, 900),
    changeEmail: counted('change-email', 5, 3_600),
    testMail: counted('test-mail', 6, 60),
    mailIn: counted('mail-in', 600, 60),
    writeMail: making('write-mail', 5, 20),
    tellNow: making('tell-now', 6, 30),
  };
}

/** Nobody waits longer than what is counted together, whatever was done to the machine's clock meanwhile. */
function taken(limiter: RateLimiterAbstract): Take {
  return async (userId, points = 1) => {
    try {
      await limiter.consume(userId, points);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw new Refusal('rate.exceeded', Math.min(Math.max(error.msBeforeNext, 50), limiter.duration * 1_000));
      throw error;
    }
  };
}
