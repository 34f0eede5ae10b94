import { startEmbedded } from '../../../src/server/db/embedded/start.ts';
import { newLog } from '../../../src/server/log.ts';

/** Holds the embedded PostgreSQL of a directory until it is killed, deaf to Ctrl-C; a refusal is one sentence and exit code 1. */
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => process.exit(3));
try {
  await startEmbedded({ dataDir: process.argv[2]!, log: newLog('error') });
  process.stdout.write('ready\n');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
