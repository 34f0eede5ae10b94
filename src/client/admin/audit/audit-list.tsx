import { Undo2 } from 'lucide-react';
import type { AuditEntry } from '../../../shared/audit-entry.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useSchool } from '../school.ts';
import { useUndo } from './use-undo.ts';
import { useSayEntry } from './use-say-entry.ts';

/** What was done, a sentence an entry, with the button that takes it back or says why it cannot. */
export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Line({ entry }: { entry: AuditEntry }) {
  const t = useTranslate();
  const locale = useLocale();
  const say = useSayEntry();
  const { timezone } = useSchool();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-pretty wrap-anywhere">{say(entry)}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-faint">
          <time dateTime={entry.at.toISOString()}>{dayYearAndClock(entry.at, locale, timezone)}</time>
          {entry.isUndo && <Tag>{t('audit.isUndo')}</Tag>}
        </p>
      </div>
      <UndoButton entry={entry} />
    </li>
  );
}

function UndoButton({ entry: { id, undoFault } }: { entry: AuditEntry }) {
  const t = useTranslate();
  const { undo, isPending } = useUndo();
  const fault = undoFault && t(undoFault);
  return (
    <ReasonedButton variant="quiet" size="small" busy={isPending} fault={fault} onPress={() => void undo(id)}>
      <Undo2 aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      <span>{t('admin.undo')}</span>
    </ReasonedButton>
  );
}
