import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useNamedSetting } from './use-named-setting.ts';

/** How each part of the settings begins, and where it stands. */
export function SectionPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const t = useTranslate();
  useSchoolTitle(title);
  useArrival();
  return (
    <div className="max-w-2xl space-y-6">
      <PageHeader title={title} text={text} above={t('nav.settings')} />
      {children}
    </div>
  );
}

/** A box of settings, each on a line of its own. */
export function SettingsBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useNamedSetting(box);
  return (
    <div
      ref={box}
      className="@container divide-y divide-line rounded-2xl border border-line bg-surface px-5 py-1 shadow-card *:py-3"
    >
      {children}
    </div>
  );
}
