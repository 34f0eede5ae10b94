import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../src/client/', import.meta.url)).replaceAll('\\', '/');

/** Where each part of the app begins: what src/client/areas.ts, src/client/home/areas.ts and the pages before the sign-in import when they need it. */
const begins = {
  app: ['main.tsx'],
  entrance: ['session/sign-in.tsx', 'session/accept-invitation.tsx'],
  calls: ['session/http-client.ts', 'session/ask-invitation.ts', 'session/who-is-here.ts'],
  inside: ['signed-in.tsx'],
  home: ['home/home-page.tsx'],
  messages: ['home/chat-page.tsx'],
};
type Part = keyof typeof begins;
type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/**
 * The chunk of a module, so that a page needs few and none that it does not use: what the start needs is one, what is shared by the
 * pages before the sign-in and those behind it is one or, as far as it asks the server, another, and so is what those behind it share.
 * Null: it goes with the part that alone needs it.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  const parts = (Object.keys(begins) as Part[]).filter((part) => reach(part, graph).has(id));
  if (parts.includes('app')) return 'app';
  if (parts.length === 0 || (parts.length === 1 && !parts.includes('inside'))) return null;
  return (['entrance', 'calls', 'inside'] as const).find((part) => parts.includes(part)) ?? 'inside';
}

const reached = new WeakMap<Graph['getModuleInfo'], Map<string, Set<string>>>();

/** What a part imports, however far, without what it asks for later. */
function reach(part: Part, graph: Graph): Set<string> {
  const known = reached.get(graph.getModuleInfo) ?? new Map<string, Set<string>>();
  reached.set(graph.getModuleInfo, known);
  const found = known.get(part) ?? new Set<string>();
  if (known.has(part)) return found;
  known.set(part, found);
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(add);
  };
  for (const file of begins[part]) add(client + file);
  return found;
}
