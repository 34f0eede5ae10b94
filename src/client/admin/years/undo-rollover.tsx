import type { Rollover } from '../../../shared/classes.ts';
import { fullWhen } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';

/** What the last rollover did, and for a week the way back. */
export function UndoRollover({ rollover }: { rollover: Rollover }) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const { id: rolloverId, from, to, students, classes, undoableUntil, changedSince } = rollover;
  const undo = async () => {
    const done = await confirm({
      title: t('admin.years.undoTitle', { year: isolated(from) }),
      text: <p>{t(changedSince ? 'admin.years.undoChanged' : 'admin.years.undoText')}</p>,
      doLabel: t('admin.years.undo'),
      act: () =>
        change((admin, establishmentId) =>
          admin.undoRollover.mutate({ rolloverId, anyway: changedSince, establishmentId }),
        ),
    });
    if (done) toast({ tone: 'good', text: t('admin.years.undone', { year: isolated(from) }) });
  };
  return (
    <Notice tone="good">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64">
          <span className="block font-semibold">
            {t('admin.years.rolled', { from: isolated(from), to: isolated(to) })}
          </span>
          <span className="block">{t('admin.years.rolledText', { count: students, of: classes })}</span>
          <span className="block">
            {t('admin.years.undoUntil', { date: isolated(fullWhen(undoableUntil, locale, timezone)) })}
          </span>
        </p>
        <Button variant="secondary" size="small" onClick={() => void undo()}>
          {t('admin.years.undo')}
        </Button>
      </div>
    </Notice>
  );
}
