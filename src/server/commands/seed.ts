import { seedDemo } from '../demo/seed.ts';
import { openStore } from '../files/open-store.ts';
import { newLog } from '../log.ts';
import { demoAccounts } from '../welcome.ts';
import { runCommand } from './run-command.ts';

await runCommand(async ({ files }, open) => {
  const { asOwner } = await open();
  await asOwner((db) => seedDemo(db, openStore(files, newLog('warn'))));
  process.stdout.write(`The demo schools are there.\n\n${demoAccounts()}`);
});
