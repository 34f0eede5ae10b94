import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

/** The built server and pages as another version would have them: the same, but that the script with which pages begin has another name. */
export function otherBuild(): { main: string } & Disposable {
  const directory = mkdtempSync(join(tmpdir(), 'preau-other-build-'));
  cpSync('dist', directory, { recursive: true });
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  const client = join(directory, 'client');
  const entry = /\/assets\/(app-[^."]+)\.js/.exec(readFileSync(join(client, 'index.html'), 'utf8'))![1]!;
  for (const file of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
    const path = join(client, file);
    // What is compressed holds the old name, and would be preferred.
    if (/\.(br|gz)$/.test(file)) rmSync(path);
    else if (['.html', '.js'].includes(extname(file)))
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(entry, 'app-otherone'));
  }
  renameSync(join(client, 'assets', `${entry}.js`), join(client, 'assets', 'app-otherone.js'));
  return { main: join(directory, 'server/main.js'), [Symbol.dispose]: () => rmSync(directory, { recursive: true }) };
}
