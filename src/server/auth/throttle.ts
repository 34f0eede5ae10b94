import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from '../../shared/refusals.ts';
import { newLimiter, type LimiterStore } from '../limiter.ts';
import { Lanes } from './lanes.ts';

/** How often a sign-in may fail, for an account from one address and for an address over all accounts, within the window. */
export type SignInLimits = { signInFailures: number; signInFailuresPerAddress: number; signInWindowSeconds: number };

/** What each account has from an address that has failed too often over all of them. */
const triesAtBusyAddress = 3;
/** After so many failures of an account in an hour, wherever they came from, the next has to wait: a second, then two, four … */
const freeFailures = 20;
const longestWaitSeconds = 300;

/** Of short codes: how many wrong ones of one address, and of all together, are looked at within the window; then one a second of all. */
const wrongCodes = { perAddress: 20, inAll: 600 };

/** A limit and whom it counts. Each purpose has limits of its own, so that what is typed as an e-mail reaches no other. */
type Point = { limiter: RateLimiterAbstract; key: string };
/** Somebody who says who they are. `device`: where this account has been opened before; null where it has not. */
export type Guesser = { account: string; address: string; device: string | null };
/** Answers null where the secret was wrong. */
type Look<Found> = () => Promise<Found | null>;

/**
 * How often a secret may be guessed. A point is taken before the secret is looked at, so that many guesses at once are as many as
 * one after the other, and given back unless it was wrong. docs/decisions/0014 says why a known device is counted apart.
 */
export class Throttle {
  private readonly devices: RateLimiterAbstract;
  private readonly places: RateLimiterAbstract;
  private readonly accounts: RateLimiterAbstract;
  private readonly turns: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;
  private readonly changes: RateLimiterAbstract;
  private readonly invitations: RateLimiterAbstract;
  private readonly codesHere: RateLimiterAbstract;
  private readonly codes: RateLimiterAbstract;
  private readonly codeTurns: RateLimiterAbstract;
  private readonly lanes = new Lanes();
  private readonly limits: SignInLimits;

  constructor(limits: SignInLimits, store?: LimiterStore) {
    this.limits = limits;
    const counted = (keyPrefix: string, points: number, duration = limits.signInWindowSeconds) =>
      newLimiter(store, { keyPrefix, points, duration });
    this.devices = counted('sign-in-device', limits.signInFailures);
    this.places = counted('sign-in-place', limits.signInFailures);
    this.accounts = counted('sign-in-account', freeFailures, 3_600);
    this.turns = counted('sign-in-turn', 1, 1);
    this.addresses = counted('sign-in-address', limits.signInFailuresPerAddress);
    this.changes = counted('change-password', 10);
    this.invitations = counted('invitation', 10);
    this.codesHere = counted('code-address', wrongCodes.perAddress);
    this.codes = counted('code', wrongCodes.inAll);
    this.codeTurns = counted('code-turn', 1, 1);
  }

  /** Refused with the time to wait where no more may be guessed for now. */
  async signIn<Found>({ account, address, device }: Guesser, look: Look<Found>): Promise<Found | null> {
    const known = { limiter: this.devices, key: `${account} ${device}` };
    // A device that guesses too often is one like any other.
    if (device !== null && (await take(known)).isWithin) return judge([known], look);
    return this.signInOfStranger(account, address, look);
  }

  /** A change of password, which only who is signed in can ask for. */
  async change<Found>(userId: string, look: Look<Found>): Promise<Found | null> {
    const point = { limiter: this.changes, key: userId };
    const count = await take(point);
    if (count.isWithin) return judge([point], look);
    return this.refuse([point], count);
  }

  /** Nobody can guess an invitation, so nobody is shut out for those who try: after ten wrong ones an address's are looked at one by one. */
  async invitation<Found>(address: string, look: Look<Found>): Promise<Found | null> {
    const point = { limiter: this.invitations, key: address };
    const isBusy = !(await take(point)).isWithin;
    return judge([point], isBusy ? () => this.lanes.run(address, look) : look, []);
  }

  /** A short code, as on a card: it could be guessed if it were tried often enough. Whoever has the link beside it needs none. */
  async code<Found>(address: string, look: Look<Found>): Promise<Found | null> {
    const here = { limiter: this.codesHere, key: address };
    const anywhere = { limiter: this.codes, key: 'all' };
    const counted = await take(here);
    if (!counted.isWithin) return this.refuse([here], counted);
    const all = await take(anywhere);
    const turn = all.isWithin ? all : await take({ limiter: this.codeTurns, key: 'all' });
    if (!turn.isWithin) return this.refuse([here, anywhere], turn);
    return judge([here, anywhere], look, []);
  }

  private async signInOfStranger<Found>(account: string, address: string, look: Look<Found>): Promise<Found | null> {
    const there = { limiter: this.addresses, key: address };
    const place = { limiter: this.places, key: `${account} ${address}` };
    const anywhere = { limiter: this.accounts, key: account };
    const isBusy = !(await take(there)).isWithin;
    const here = await take(place);
    const { signInFailures } = this.limits;
    const tries = isBusy ? Math.min(triesAtBusyAddress, signInFailures) : signInFailures;
    if (here.consumedPoints > tries) return this.refuse([there, place], here);
    const failures = await take(anywhere);
    const turn = failures.isWithin ? failures : await this.takeTurn(account, failures);
    if (!turn.isWithin) return this.refuse([there, place, anywhere], turn);
    const looked = isBusy ? () => this.lanes.run(address, look) : look;
    return judge([there, place, anywhere], looked, [place]);
  }

  /** Nobody waits longer than what is counted, whatever was done to the machine's clock meanwhile. */
  private async refuse(points: Point[], { msBeforeNext }: Count): Promise<never> {
    await giveBack(points);
    const longestMs = this.limits.signInWindowSeconds * 1_000;
    throw new Refusal('signIn.tooMany', Math.min(Math.max(msBeforeNext, 1_000), longestMs));
  }

  /** One guess at a time at an account that is guessed at from many places, and the next later than the one before. */
  private takeTurn(account: string, { consumedPoints }: Count): Promise<Count> {
    const seconds = Math.min(2 ** (consumedPoints - freeFailures - 1), longestWaitSeconds);
    return take({ limiter: this.turns, key: account }, { customDuration: seconds });
  }
}

type Count = Pick<RateLimiterRes, 'consumedPoints' | 'msBeforeNext'> & { isWithin: boolean };

async function take({ limiter, key }: Point, options: { customDuration?: number } = {}): Promise<Count> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key, 1, options);
    return { consumedPoints, msBeforeNext, isWithin: true };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { consumedPoints: error.consumedPoints, msBeforeNext: error.msBeforeNext, isWithin: false };
  }
}

/** Wrong, the points are kept; right, the failures counted in `forgotten` are; where nothing was looked at, every point is given back. */
async function judge<Found>(points: Point[], look: Look<Found>, forgotten = points): Promise<Found | null> {
  const found = await look().catch(async (error: unknown) => {
    await giveBack(points);
    throw error;
  });
  if (found === null) return null;
  await Promise.all(forgotten.map(({ limiter, key }) => limiter.delete(key)));
  await giveBack(points.filter((point) => !forgotten.includes(point)));
  return found;
}

async function giveBack(points: readonly Point[]): Promise<void> {
  await Promise.all(points.map(({ limiter, key }) => limiter.reward(key)));
}
