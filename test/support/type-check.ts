import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './markdown.ts';

/** What the compiler says of a directory with a `tsconfig.json`: nothing, if all is well. */
export async function typeCheck(directory: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', directory]).then(
    () => '',
    ({ stdout, message }: { stdout?: string; message: string }) => stdout || message,
  );
}

/** A directory inside the project, from which its packages are found; gone at the end of the block. */
export function temporaryDirectory(): { path: string } & Disposable {
  const parent = join(root, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'preau-docs-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** The compiler's word on one file of these lines, which imports our own as `../../../src/…`. */
export async function typeCheckFile(lines: readonly string[]): Promise<string> {
  using directory = temporaryDirectory();
  const compilerOptions = { noUnusedLocals: false };
  const config = { extends: '../../../tsconfig.json', compilerOptions, files: ['page.ts'], include: [] };
  writeFileSync(join(directory.path, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(directory.path, 'page.ts'), lines.join('\n'));
  // Awaited here: the directory goes at the end of the block.
  return await typeCheck(directory.path);
}
