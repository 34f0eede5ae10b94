import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from './markdown.ts';

export type Source = { path: string; text: string };

/** `target` is a path below the root for our own files, else the package's name. `names` is what stands between the words. */
export type Import = { from: string; target: string; written: string; isType: boolean; names: string };

export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, String(name).replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(statement)].map(([, type, names = '', plain, dynamic]) => {
    const written = plain ?? dynamic ?? '';
    const target = written.startsWith('.') ? posix.join(dirname(path), written) : written;
    return { from: path, target, written, isType: type !== undefined, names };
  });
}

/** Each cycle once, as the paths in it, beginning and ending with the same. Types alone make none: they are gone at run time. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, target, isType } of imports) if (!isType) next.set(from, [...(next.get(from) ?? []), target]);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) return void cycles.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return cycles;
}
