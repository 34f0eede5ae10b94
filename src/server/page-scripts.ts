import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts that stand in the built page itself, as the page's policy names them: no other script in a page is run. */
export function pageScripts(clientDir: string): string[] {
  const page = join(clientDir, 'index.html');
  if (!existsSync(page)) return [];
  const scripts = readFileSync(page, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g);
  return Array.from(scripts, ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** The script with which every built page begins; its name holds a hash of all that the client is. Null where none is built. */
export function entryScript(clientDir: string): string | null {
  const page = join(clientDir, 'index.html');
  if (!existsSync(page)) return null;
  return /<script type="module"[^>]* src="([^"]*\/app-[^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? null;
}
