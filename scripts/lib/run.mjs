import { fail } from './exec.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const commands = ['seed', 'school'];
const [name] = process.argv.slice(2, 3);
if (!commands.includes(name)) fail(`There is no command "${name ?? ''}"; there are: ${commands.join(', ')}.`);

process.chdir(root);
ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
process.argv.splice(2, 1);
await import(`../../src/server/commands/${name}.ts`);
