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
  // What opens above a page: fetched once the page is used (src/client/ui/layer.ts).
  layers: [
    ...['dialog', 'confirm', 'popover', 'toast', 'menu', 'select', 'combobox', 'pick-list'].map(
      (name) => `ui/${name}-layer.tsx`,
    ),
    'conversations/group.tsx',
    'conversations/group-form.tsx',
    'people/contact-picker.tsx',
  ],
};
type Beginning = keyof typeof begins;
const behind: readonly Beginning[] = ['inside', 'home', 'messages'];
/** The panel: its frame, and each page that this list asks for when it is opened (src/client/admin/pages.ts). */
const panel = { frame: parts.panel, pages: 'admin/pages.ts' };
type Module = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] };
type Graph = { getModuleInfo(id: string): Module | null };

/**
 * The chunk of a module, so that a page needs few and none that it does not use: what the start needs, or pages before and behind the
 * sign-in, is one; what pages before it share, what asks the server, what those behind it share, what opens above them, and what the
 * pages of the panel share is one each. Null: it goes with the part that alone needs it.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  const from = (Object.keys(begins) as Beginning[]).filter((beginning) =>
    reach(beginning, begins[beginning].map(idOf), graph).has(id),
  );
  const isBehind = behind.some((beginning) => from.includes(beginning));
  if (from.includes('app') || (from.includes('entrance') && isBehind)) return 'app';
  // What the panel's frame shows as well stands with it: asked for from there, all that opens above pages would come with a page.
  if (from.join() === 'layers') return isOfFrame(id, graph) ? 'panel' : 'layers';
  if (from.length === 0) return isOfPanel(id, graph) ? 'panel' : null;
  // What one page behind the sign-in shares with the panel alone must not bring the panel along.
  if (from.length === 1 && behind.includes(from[0]!) && isOfPanel(id, graph)) return 'inside';
  if (from.join() === 'entrance' && begins.entrance.every((part) => reach(part, [idOf(part)], graph).has(id)))
    return 'entrance';
  if (from.length === 1 && !from.includes('inside')) return null;
  return (['entrance', 'calls', 'inside'] as const).find((beginning) => from.includes(beginning)) ?? 'inside';
}

function isOfFrame(id: string, graph: Graph): boolean {
  return reach('panel', [idOf(panel.frame)], graph).has(id);
}

/** Whether the panel's frame needs it, or more than one of its pages. */
function isOfPanel(id: string, graph: Graph): boolean {
  if (isOfFrame(id, graph)) return true;
  const pages = graph.getModuleInfo(idOf(panel.pages))?.dynamicallyImportedIds ?? [];
  return pages.filter((page) => reach(page, [page], graph).has(id)).length > 1;
}

const reached = new WeakMap<Graph['getModuleInfo'], Map<string, Set<string>>>();
const idOf = (file: string) => client + file;

/** What is imported from these files, however far, without what is asked for later; remembered under a name. */
function reach(name: string, files: readonly string[], graph: Graph): Set<string> {
  const known = reached.get(graph.getModuleInfo) ?? new Map<string, Set<string>>();
  reached.set(graph.getModuleInfo, known);
  const found = known.get(name) ?? new Set<string>();
  if (known.has(name)) return found;
  known.set(name, found);
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(add);
  };
  files.forEach(add);
  return found;
}
