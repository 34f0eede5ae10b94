import { seedDemo } from '../demo/seed.ts';
import { demoAccounts } from '../welcome.ts';
import { runCommand } from './run-command.ts';

await runCommand(async (_, open) => {
  const { asOwner } = await open();
  await asOwner(seedDemo);
  process.stdout.write(`The demo schools are there.\n\n${demoAccounts()}`);
});
