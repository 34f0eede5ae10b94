import { ChevronDown } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslate } from '../i18n/use-translate.ts';
import { Popover } from '../ui/popover.tsx';
import { pages } from './pages.ts';
import type { PanelPage } from './pages.ts';
import { usePanelHref } from './school.ts';

/** Every page of the panel: in a list at the side, or, where there is no room beside the page, behind the name of the present one. */
export function PanelNav({ page }: { page: PanelPage }) {
  const t = useTranslate();
  const Icon = page.icon;
  return (
    <>
      <nav aria-label={t('admin.pages')} className="hidden @4xl/panel:block">
        <Pages page={page} onChosen={() => undefined} />
      </nav>
      <div className="@4xl/panel:hidden">
        <Popover
          label={t('admin.pages.open', { name: t(page.title) })}
          triggerClassName="flex min-h-12 w-full items-center gap-3 rounded-xl border border-edge/60 bg-surface px-3.5 font-semibold hover:bg-sunken"
          trigger={
            <>
              <Icon aria-hidden="true" className="size-5 shrink-0 text-accent-ink" />
              <span aria-hidden="true" className="min-w-0 flex-1 truncate text-start">
                {t(page.title)}
              </span>
              <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-soft" />
            </>
          }
        >
          {(close) => (
            <nav aria-label={t('admin.pages')}>
              <Pages page={page} onChosen={close} />
            </nav>
          )}
        </Popover>
      </div>
    </>
  );
}

function Pages({ page, onChosen }: { page: PanelPage; onChosen(): void }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return (
    <ul className="space-y-0.5">
      {pages.map((one) => {
        const Icon = one.icon;
        return (
          <li key={one.segment ?? ''}>
            <Link
              href={hrefOf(one.segment)}
              aria-current={one === page ? 'page' : undefined}
              onClick={onChosen}
              className="flex min-h-11 items-center gap-3 rounded-xl px-3 py-1.5 font-medium text-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink forced-colors:aria-[current]:outline-2"
            >
              <Icon aria-hidden="true" className="size-5 shrink-0" />
              <span className="min-w-0">{t(one.title)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
