import type { ComponentType, ReactNode } from 'react';
import { newLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';
import { Skeleton } from './skeleton.tsx';

export type ComboboxProps<Item> = {
  items: readonly Item[];
  /** What stands in the box once it is chosen, and is looked for. */
  toText(item: Item): string;
  /** What a form sends. */
  toValue(item: Item): string;
  /** Its line in the list; its text where there is no more to show. */
  renderItem?: (item: Item) => ReactNode;
  name?: string;
  value?: Item | null;
  defaultValue?: Item | null;
  placeholder?: string;
  disabled?: boolean;
  onChange?(item: Item | null): void;
  /** The items are found elsewhere, by what is typed; without it, among those given. */
  onSearch?: ((typed: string) => void) | undefined;
  searching?: boolean;
};

const layer = newLayer(async () => (await import('./combobox-layer.tsx')).ComboboxLayer);

/** One of many, found by typing: the focus stays in the box while the arrows move through the list. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const ofItems = layer as unknown as Layer<ComponentType<ComboboxProps<Item>>>;
  return <ShownLayer layer={ofItems} props={props} open until={<Skeleton className="h-12 w-full" />} />;
}
