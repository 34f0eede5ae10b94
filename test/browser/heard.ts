import type { Page } from 'playwright-core';

/** What a screen reader is given of one element, in the order of reading. */
export type Heard = { role: string; name: string; level: number | null };

type Value = { value?: string };
type AXNode = {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown } }[];
};

/** The accessibility tree of the page as the browser has made it, from the first element to the last. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const line = await page.context().newCDPSession(page);
  const { nodes } = (await line.send('Accessibility.getFullAXTree')) as unknown as { nodes: AXNode[] };
  await line.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AXNode): AXNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)!) : [])),
  ];
  return inOrder(nodes[0]!)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role?.value ?? '',
      name: (name?.value ?? '').trim(),
      level: Number(properties.find((property) => property.name === 'level')?.value.value ?? 0) || null,
    }));
}

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'form', 'region'];
const controls = new Set(
  'button link textbox searchbox combobox checkbox switch radio slider spinbutton tab option menuitem listbox image dialog log table columnheader'.split(
    ' ',
  ),
);

/** What is wrong with the order in which the page is read: of its headings, and of its landmarks. */
export function disorderIn(heard: readonly Heard[]): string[] {
  const headings = heard.filter(({ role }) => role === 'heading');
  const first = headings.filter(({ level }) => level === 1);
  const jumps = headings.filter(({ level }, at) => at > 0 && level! > headings[at - 1]!.level! + 1);
  const marks = heard.filter(({ role }) => landmarks.includes(role));
  const places = marks.filter(({ role }) => role !== 'region').map(({ role, name }) => `${role} ${name}`);
  const main = marks.findIndex(({ role }) => role === 'main');
  return [
    ...(first.length === 1 ? [] : [`${first.length} headings of the first level`]),
    ...headings.filter(({ name }) => name === '').map(({ level }) => `a heading ${level} without words`),
    ...jumps.map(({ level, name }) => `"${name}" of level ${level} stands below a level too few`),
    ...(marks.filter(({ role }) => role === 'main').length === 1 ? [] : ['not one main part']),
    ...marks.flatMap(({ role }, at) => (role === 'banner' && at > main ? ['a banner behind the main part'] : [])),
    ...places.filter((place, at) => places.indexOf(place) !== at).map((place) => `${place} is there twice`),
  ];
}

/** Those that can be used or looked at, and say no name. */
export function namelessIn(heard: readonly Heard[]): string[] {
  return heard
    .filter(({ role, name }) => controls.has(role) && name === '')
    .map(({ role }) => `${role} without a name`);
}
