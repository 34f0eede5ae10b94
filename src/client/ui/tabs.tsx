import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Badge } from './badge.tsx';

export type Tab = { id: string; label: string; count?: number; content: ReactNode };
/** Which tab is open is its page's to hold, in the address. */
export type TabsProps = { label: string; tabs: Tab[]; open: string; onOpen(id: string): void };

export function Tabs({ label, tabs, open, onOpen }: TabsProps) {
  return (
    <Base.Root value={open} onValueChange={(next) => onOpen(String(next))} className="min-w-0">
      <Base.List
        aria-label={label}
        activateOnFocus
        className="flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map(({ id, label: name, count = 0 }) => (
          <Base.Tab key={id} value={id} className={tabLook}>
            <span>{name}</span>
            <Badge count={count} />
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ id, content }) => (
        <Base.Panel key={id} value={id} className="rounded-xl pt-4">
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

const tabLook =
  'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-t-xl border-b-2 border-transparent px-3.5 font-medium whitespace-nowrap text-soft -outline-offset-2 hover:bg-sunken hover:text-ink data-active:border-accent-ink data-active:text-accent-ink';
