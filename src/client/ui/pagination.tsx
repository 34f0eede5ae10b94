import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';

/** Pages are counted from 1. */
export type PaginationProps = { page: number; of: number; onPage(page: number): void };

/** Back and forth through what comes in pages; where one is, is said as it changes. */
export function Pagination({ page, of, onPage }: PaginationProps) {
  const { words } = useUi();
  return (
    <nav aria-label={words.pages} className="flex items-center justify-end gap-1">
      <p role="status" className="px-2 text-sm text-soft tabular-nums">
        {words.page(page, of)}
      </p>
      <IconButton
        label={words.previous}
        icon={ChevronLeft}
        aria-disabled={page <= 1 || undefined}
        onClick={() => page > 1 && onPage(page - 1)}
        className="rtl:-scale-x-100"
      />
      <IconButton
        label={words.next}
        icon={ChevronRight}
        aria-disabled={page >= of || undefined}
        onClick={() => page < of && onPage(page + 1)}
        className="rtl:-scale-x-100"
      />
    </nav>
  );
}
