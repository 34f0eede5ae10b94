import { Refusal } from '../../shared/refusals.ts';

/** Node's pool has four threads; what waits behind them waits seconds, and holds 19 MiB each once it runs. */
const atOnce = 4;
const inLine = 64;

let running = 0;
const line: (() => void)[] = [];

/** Runs a password hash when its turn comes; where the line is too long, whoever asks is told to come back. */
export async function inHashingLine<Result>(hash: () => Promise<Result>): Promise<Result> {
  if (line.length >= inLine) throw new Refusal('signIn.tooMany', 5_000);
  if (running >= atOnce) await new Promise<void>((enter) => line.push(enter));
  else running += 1;
  try {
    return await hash();
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}
