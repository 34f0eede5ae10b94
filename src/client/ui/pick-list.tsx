import type { ComponentType, ReactNode } from 'react';
import { newLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';

/** Those that belong together, under their name; one without a name is the whole list. */
export type PickGroup<Item> = { label: string; items: readonly Item[] };

export type PickListProps<Item> = {
  /** The name of the box and of the list. */
  label: string;
  groups: readonly PickGroup<Item>[];
  toText(item: Item): string;
  /** What tells one from another. */
  toValue(item: Item): string;
  renderItem(item: Item): ReactNode;
  /** Why one cannot be chosen; it stays in the list and says so. */
  reasonAgainst(item: Item): string | null;
  chosen: readonly Item[];
  /** It is chosen, or no longer. */
  onPick(item: Item): void;
  typed: string;
  onType(typed: string): void;
  searching: boolean;
  /** Whether the list answers what is typed: before, Enter chooses nothing. */
  answered: boolean;
  /** What there is to say above the list, and after it. */
  before?: ReactNode;
  after?: ReactNode;
};

const layer = newLayer(async () => (await import('./pick-list-layer.tsx')).PickListLayer);

/** Some of many, found by typing in a box above a list that is always open: the focus stays in the box while the arrows move through the list. */
export function PickList<Item>(props: PickListProps<Item>) {
  const ofItems = layer as unknown as Layer<ComponentType<PickListProps<Item>>>;
  return <ShownLayer layer={ofItems} props={props} open />;
}
