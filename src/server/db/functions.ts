import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** The build lays the files beside the server's one file. */
const directory = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../migrations/sql/functions' : './functions', import.meta.url),
);

/** Puts the functions of this version in the place of those that are there, all at once. */
export async function replaceFunctions(owner: pg.Client): Promise<void> {
  const statements = readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'));
  await owner.query(['begin', ...statements, 'commit'].join(';\n'));
}
