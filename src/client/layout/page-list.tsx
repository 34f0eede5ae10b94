import { ChevronDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Link } from 'wouter';
import { Popover } from '../ui/popover.tsx';

/** `state`: what the history keeps beside the address. */
export type ListedPage = { href: string; title: string; icon: LucideIcon; state?: unknown };
type Props = {
  label: string;
  /** What the button says to whoever hears it, where the list is behind one. */
  openLabel: string;
  pages: readonly ListedPage[];
  /** The one that is shown. */
  here: number;
};

/** The pages of one part of the app: in a list at the side, or, where there is no room beside the page, behind the name of the present one. */
export function PageList({ label, openLabel, pages, here }: Props) {
  const { icon: Icon, title } = pages[here]!;
  return (
    <>
      <nav aria-label={label} className="hidden @4xl/panel:block">
        <Pages pages={pages} here={here} onChosen={() => undefined} />
      </nav>
      <div className="@4xl/panel:hidden">
        <Popover
          label={openLabel}
          triggerClassName="flex min-h-12 w-full items-center gap-3 rounded-xl border border-edge/60 bg-surface px-3.5 font-semibold hover:bg-sunken"
          trigger={
            <>
              <Icon aria-hidden="true" className="size-5 shrink-0 text-accent-ink" />
              <span aria-hidden="true" className="min-w-0 flex-1 truncate text-start">
                {title}
              </span>
              <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-soft" />
            </>
          }
        >
          {(close) => (
            <nav aria-label={label}>
              <Pages pages={pages} here={here} onChosen={close} />
            </nav>
          )}
        </Popover>
      </div>
    </>
  );
}

function Pages({ pages, here, onChosen }: Pick<Props, 'pages' | 'here'> & { onChosen(): void }) {
  return (
    <ul className="space-y-0.5">
      {pages.map(({ href, title, icon: Icon, state }, at) => (
        <li key={href}>
          <Link
            href={href}
            state={state}
            aria-current={at === here ? 'page' : undefined}
            onClick={onChosen}
            className="flex min-h-11 items-center gap-3 rounded-xl px-3 py-1.5 font-medium text-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink forced-colors:aria-[current]:outline-2"
          >
            <Icon aria-hidden="true" className="size-5 shrink-0" />
            <span className="min-w-0">{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
