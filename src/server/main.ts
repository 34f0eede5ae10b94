import { fileURLToPath } from 'node:url';
import { environment, readConfig } from './config.ts';
import { newLog, type Log } from './log.ts';
import { OperatorError } from './operator-error.ts';
import { start, type Running } from './start.ts';

/** A supervisor waits ten seconds before it kills. What is not drained by then is as safe as after a power cut. */
const drainMs = 9_500;

/** The built server lies in `dist/server`, beside the client; the source runs from `src/server`. */
const clientDir = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/client' : '../client', import.meta.url),
);

await main();

async function main(): Promise<void> {
  try {
    const config = readConfig(environment());
    const log = newLog(config.logLevel);
    const running = start({ config, log, clientDir, development: process.argv.includes('--development') });
    endWith(running, log);
    process.stdout.write((await running).welcome);
  } catch (error) {
    process.stderr.write(
      `${error instanceof OperatorError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}

/** Ends once, whoever asks: a supervisor, a Ctrl-C (which npm passes on a second time), or a bug that left the process in doubt. */
function endWith(running: Promise<Running>, log: Log): void {
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(code), drainMs);
    await running.then(({ close }) => close()).catch((error: unknown) => log.error({ err: error }, 'closing failed'));
    process.exit(code);
  };
  const bug = (error: unknown): void => {
    log.fatal({ err: error }, 'an error nobody caught');
    void end(1);
  };
  process.on('SIGTERM', () => void end(0)).on('SIGINT', () => void end(0));
  process.on('uncaughtException', bug).on('unhandledRejection', bug);
}
