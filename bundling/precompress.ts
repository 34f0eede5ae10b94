import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:js|css|html|svg|json|txt|webmanifest)$/;

/** Puts `.br` and `.gz` beside each built file that they make smaller, once and as small as can be, so that the server never compresses. */
export function precompress(): Plugin {
  let directory = '';
  return {
    name: 'preau:precompress',
    apply: 'build',
    configResolved: ({ root, build }) => void (directory = resolve(root, build.outDir)),
    closeBundle: { order: 'post', sequential: true, handler: () => compressAll(directory) },
  };
}

function compressAll(directory: string): void {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((file) => file.isFile() && compressible.test(file.name))) {
    const path = join(parentPath, name);
    const content = readFileSync(path);
    const [br, gz] = [brotliCompressSync(content, brotliFor(content)), gzipSync(content, { level: 9 })];
    if (br.length < content.length) writeFileSync(`${path}.br`, br);
    if (gz.length < content.length) writeFileSync(`${path}.gz`, gz);
  }
}

function brotliFor(content: Buffer) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants;
  return { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length } };
}
