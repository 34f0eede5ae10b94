import pLimit from 'p-limit';
import { Refusal } from '../../shared/refusals.ts';

/** Node's thread pool has four threads; what waits behind them waits seconds, and holds 19 MiB each once it runs. */
const limit = pLimit(4);
const waitingAtMost = 64;

/** Runs a password hash when its turn comes. Where too many wait already, whoever asks is told to come back. */
export async function inHashingLine<Result>(hash: () => Promise<Result>): Promise<Result> {
  if (limit.pendingCount >= waitingAtMost) throw new Refusal('signIn.tooMany', 5_000);
  return limit(hash);
}
