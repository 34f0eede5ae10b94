import { seedDemo } from '../demo/seed.ts';
import { demoAccounts } from '../welcome.ts';
import { runCommand } from './run-command.ts';

await runCommand(async (_, open) => {
  const { db } = await open();
  await seedDemo(db);
  process.stdout.write(`The demo schools are there.\n\n${demoAccounts()}`);
});
