import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../../log.ts';
import { takeLock } from './lock.ts';
import { stopPostmaster, type Site } from './postmaster.ts';
import { ensureRunning } from './running.ts';

/** A fast shutdown writes a checkpoint; the server as a whole has ten seconds. */
const stopMs = 5_000;
/** One that is being started again is not waited for; it is stopped as it starts. */
const reviveMs = 1_000;

export type Kept = { stop(): Promise<void> };

/**
 * Watches PostgreSQL through the connection that holds the lock and starts it again when it dies.
 * Where that fails, the rejection is left unhandled on purpose: a server without its database should end, loudly.
 */
export function keepRunning(site: Site, held: pg.Client, log: Log): Kept {
  let stopping = false;
  let holder: Promise<pg.Client> = Promise.resolve(held);
  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      if (stopping) return;
      log.error('PostgreSQL stopped by itself; starting it again');
      holder = revive(site);
      void holder.then((revived) => {
        log.info('PostgreSQL runs again');
        watch(revived);
      });
    });
  };
  watch(held);
  return {
    async stop() {
      stopping = true;
      const client = await Promise.race([holder.catch(() => 'lost' as const), wait(reviveMs, 'reviving' as const)]);
      if (client === 'lost') return;
      const stopped = stopPostmaster(site, stopMs);
      if (client !== 'reviving') await client.end();
      if (!(await stopped)) log.warn('PostgreSQL is still stopping; the next start waits for it');
    },
  };
}

async function revive(site: Site): Promise<pg.Client> {
  const client = await takeLock(await ensureRunning(site), 5_000);
  if (!client) throw new Error(`Another Préau took over ${site.layout.dataDir} while its PostgreSQL was down.`);
  return client;
}
