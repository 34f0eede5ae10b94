import { pupil } from '../siege/pupil.ts';
import { slowClients } from '../siege/slow-clients.ts';
import { strangers } from '../siege/strangers.ts';
import { done, type Target } from '../siege/target.ts';

/** Everyone who does what they like to one server, in a process of its own, until it is killed; it says twice a second what was done. */
const target = JSON.parse(process.argv[2]!) as Target;
pupil(target);
strangers(target);
void slowClients(target);
setInterval(() => process.stdout.write(`${JSON.stringify(done)}\n`), 500);
