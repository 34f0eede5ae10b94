import { fileURLToPath } from 'node:url';
import { parts } from '../src/client/parts.ts';

const client = fileURLToPath(new URL('../src/client/', import.meta.url)).replaceAll('\\', '/');

/** What is reached from the same beginnings belongs together: those of src/client/parts.ts, and what the pages before the sign-in import when they ask the server. */
const begins = {
  app: ['main.tsx'],
  entrance: [parts.signIn, parts.invitation],
  calls: ['session/http-client.ts', 'session/ask-invitation.ts', 'session/who-is-here.ts'],
  inside: [parts.inside],
  home: [parts.home],
  messages: [parts.messages],
};
type Beginning = keyof typeof begins;
type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/**
 * The chunk of a module, so that a page needs few and none that it does not use: what the start needs is one, what is shared by the
 * pages before the sign-in and those behind it is one or, as far as it asks the server, another, and so is what those behind it share.
 * Null: it goes with the part that alone needs it.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  const from = (Object.keys(begins) as Beginning[]).filter((beginning) => reach(beginning, graph).has(id));
  if (from.includes('app')) return 'app';
  if (from.length === 0 || (from.length === 1 && !from.includes('inside'))) return null;
  return (['entrance', 'calls', 'inside'] as const).find((beginning) => from.includes(beginning)) ?? 'inside';
}

const reached = new WeakMap<Graph['getModuleInfo'], Map<string, Set<string>>>();

/** What is imported from there, however far, without what is asked for later. */
function reach(beginning: Beginning, graph: Graph): Set<string> {
  const known = reached.get(graph.getModuleInfo) ?? new Map<string, Set<string>>();
  reached.set(graph.getModuleInfo, known);
  const found = known.get(beginning) ?? new Set<string>();
  if (known.has(beginning)) return found;
  known.set(beginning, found);
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(add);
  };
  for (const file of begins[beginning]) add(client + file);
  return found;
}
