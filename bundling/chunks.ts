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
  transcript: [parts.transcript],
  // What opens above a page: fetched once the page is used (src/client/ui/layer.ts).
  layers: [
    ...['dialog', 'confirm', 'popover', 'toast', 'menu', 'select', 'combobox', 'pick-list', 'anchored'].map(
      (name) => `ui/${name}-layer.tsx`,
    ),
    'conversations/begin-conversation-layer.tsx',
    'conversations/group.tsx',
    'conversations/group-form.tsx',
    'people/contact-picker.tsx',
    'messages/message-asked.tsx',
    'messages/counted-reactions.tsx',
    'messages/row-actions.tsx',
    'messages/length-note.tsx',
    'messages/to-end.tsx',
    'live/keep-notice-layer.tsx',
    'conversations/order-items.ts',
    'layout/account-panel.tsx',
    'composing/format-bar.tsx',
    'composing/format.ts',
    'composing/completion.tsx',
    'shortcuts/shortcuts-dialog.tsx',
    'messages/readers-dialog.tsx',
    'messages/writing-about.tsx',
    'blocks/unblock-button.tsx',
    'conversations/above-list.tsx',
    'later/later-button.tsx',
    'messages/above-box.tsx',
    'availability/availability-line.tsx',
    'later/held-news.tsx',
    'session/forget-rest.ts',
    'layout/in-background.tsx',
    'live/followers.tsx',
    'push/invitation.tsx',
    'messages/failed-actions.tsx',
    'files/attach-files.ts',
    'files/drop-place.tsx',
    'files/tray.tsx',
    'files/unsent-files.tsx',
    'files/viewer.tsx',
  ],
};
type Beginning = keyof typeof begins;
const behind: readonly Beginning[] = ['inside', 'home', 'messages', 'transcript'];
/** The panel: its frame, and each page that this list asks for when it is opened (src/client/admin/pages.ts). */
const panel = { frame: parts.panel, pages: 'admin/pages.ts' };
/** What shows the files of a message: it comes with the first of them, while nothing has opened above the page. */
const files = [parts.sentFiles];
/** What comes after the conversations, beside them or in their place. */
const beside = ['search/search-side.tsx', 'teachers/classes-side.tsx', parts.settings, parts.share, parts.announcing];
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
  // What shows files must bring neither what opens above pages nor the panel: its name stands before theirs as well, and after `inside`.
  const isWithOthersAlone = from.join() === 'layers' || from.length === 0;
  if (isWithOthersAlone && isOfFiles(id, graph)) return 'inside-and-files';
  // What comes after the conversations must bring neither the panel along nor all that opens above pages. Its name stands between theirs
  // and that of `inside` in the alphabet: a chunk takes along what it imports, unless one with an earlier name has it.
  const isSharedBeside = from.join() === 'layers' || (from.length === 0 && isOfPanel(id, graph));
  if (isSharedBeside && isBeside(id, graph)) return 'inside-beside';
  // What the panel's frame shows as well stands with it: asked for from there, all that opens above pages would come with a page.
  // Base UI apart: together they would be one file of 110 kB. Before theirs in the alphabet as well.
  if (from.join() === 'layers' && isOfKit(id)) return 'layer-kit';
  if (from.join() === 'layers') return isOfFrame(id, graph) ? 'panel' : 'layers';
  if (from.length === 0) return isOfPanel(id, graph) ? 'panel' : null;
  // What neither a conversation nor what stands around every page has is fetched with the first page that does.
  if (isBehind && !from.includes('inside') && !from.includes('messages') && from.length > 1 && !isOfFiles(id, graph))
    return 'inside-also';
  // A file for one small picture costs more than the picture.
  if (isBehind && isIcon(id)) return 'inside';
  // What one page behind the sign-in shares with the panel alone must not bring the panel along.
  if (from.length === 1 && behind.includes(from[0]!) && isOfPanel(id, graph)) return 'inside';
  if (from.join() === 'entrance' && begins.entrance.every((part) => reach(part, [idOf(part)], graph).has(id)))
    return 'entrance';
  if (from.length === 1 && !from.includes('inside')) return null;
  return (['entrance', 'calls', 'inside'] as const).find((beginning) => from.includes(beginning)) ?? 'inside';
}

function isIcon(id: string): boolean {
  return id.includes('/lucide-react/dist/esm/icons/');
}

function isOfKit(id: string): boolean {
  return /node_modules\/(@base-ui\/(utils|react\/(utils|internals|floating-ui-react|dialog|popover|toast|menu))|@floating-ui)\//.test(
    id,
  );
}

function isOfFiles(id: string, graph: Graph): boolean {
  return reach('files', files.map(idOf), graph).has(id);
}

function isBeside(id: string, graph: Graph): boolean {
  return reach('beside', beside.map(idOf), graph).has(id);
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
