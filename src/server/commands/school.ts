import { createSchool } from '../establishments/create-school.ts';
import { OperatorError } from '../operator-error.ts';
import { askForSchool } from './ask-for-school.ts';
import { runCommand } from './run-command.ts';

const [verb, ...args] = process.argv.slice(2);

await runCommand(async ({ publicUrl }, open) => {
  if (verb !== 'create') throw new OperatorError('Say what to do: npm run school -- create');
  const school = await askForSchool(args);
  const { asOwner } = await open();
  const { token } = await asOwner((db) => createSchool(db, school));
  process.stdout.write(`\n${school.name} is there. ${welcome(school.adminName, publicUrl, token)}\n`);
});

function welcome(name: string, publicUrl: string, token: string | null): string {
  if (token === null) return `${name} signs in with the password they have.`;
  return `${name} sets a password and signs in by this link, which works once:\n\n  ${publicUrl}/fr/invitation/${token}\n`;
}
