import type { LucideIcon } from 'lucide-react';
import { cloneElement, useState } from 'react';
import type { ComponentProps, ReactElement } from 'react';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';

export type MenuItem = {
  id: string;
  label: string;
  icon?: LucideIcon;
  tone?: 'danger';
  /** Of several of which one holds: whether it is this one. */
  chosen?: boolean;
  /** Why it cannot be done now; it stays in sight and says so. */
  reason?: string | null;
  onSelect(): void;
};

/**
 * `trigger` is a Button or an IconButton; each inner list of `items` stands apart from the next. They are asked for as they are shown: a
 * list has a menu for each of its rows.
 */
export type MenuProps = {
  trigger: ReactElement<ComponentProps<'button'>>;
  items(): MenuItem[][];
  /** What gets the focus when it closes, where that is not what opened it, as where that can do nothing more. */
  focusAfter?(): HTMLElement | null | undefined;
};
const layer = newLayer(async () => (await import('./menu-layer.tsx')).MenuLayer);

/** What can be done with something, under the button that opens it: arrows, first letters, Home, End and Esc. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <ShownLayer
      layer={layer}
      props={{ ...props, open, onOpen: setOpen }}
      open={open}
      onClose={() => setOpen(false)}
      until={cloneElement(props.trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      })}
    />
  );
}
