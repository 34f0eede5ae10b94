import { useTranslate } from '../i18n/use-translate.ts';
import { PageList } from '../layout/page-list.tsx';
import { pages } from './pages.ts';
import type { PanelPage } from './pages.ts';
import { usePanelHref } from './school.ts';

/** Every page of the panel. */
export function PanelNav({ page }: { page: PanelPage }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return (
    <PageList
      label={t('admin.pages')}
      openLabel={t('admin.pages.open', { name: t(page.title) })}
      pages={pages.map(({ segment, title, icon }) => ({ href: hrefOf(segment), title: t(title), icon }))}
      here={pages.indexOf(page)}
    />
  );
}
