import { environment, readConfig, type Config } from '../config.ts';
import { openDatabase, type OpenDatabase } from '../db/open.ts';
import { newLog } from '../log.ts';
import { OperatorError } from '../operator-error.ts';

type Command = (config: Config, open: () => Promise<OpenDatabase>) => Promise<void>;

/** A command of the machine's owner, on the configured database, beside a running server or without one. Its failures are one sentence. */
export async function runCommand(command: Command): Promise<void> {
  let database: OpenDatabase | undefined;
  try {
    const config = readConfig(environment());
    await command(config, async () => (database = await openDatabase(config, newLog('warn'), { join: true })));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await database?.stop();
  }
}
