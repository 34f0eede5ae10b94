import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { ClosedDays } from '../../../shared/panel.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useKeptFocus } from '../../layout/use-kept-focus.ts';
import { sentenceOf } from '../../live/outcome.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { dayWords } from './day-words.ts';

/** Each with the way to open again on it, which can be taken back while it is told. */
export function ClosedDaysList({ days }: { days: readonly ClosedDays[] }) {
  const t = useTranslate();
  const locale = useLocale();
  const change = useAdminChange();
  const toast = useToast();
  const list = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(list);
  const attempt = async (call: Parameters<typeof change>[0], done: Parameters<typeof toast>[0]) => {
    try {
      await change(call);
      toast(done);
    } catch (error) {
      toast({ tone: 'danger', text: t(sentenceOf(error)) });
    }
  };
  const remove = ({ id, ...one }: ClosedDays) => {
    const undo = () =>
      void attempt((admin, establishmentId) => admin.addClosedDays.mutate({ establishmentId, days: [one] }), {
        tone: 'good',
        text: t('closedDays.added', { count: 1 }),
      });
    void attempt((admin, establishmentId) => admin.removeClosedDays.mutate({ establishmentId, ids: [id] }), {
      tone: 'good',
      text: t('closedDays.removed', { name: isolated(one.name) }),
      action: { label: t('admin.undo'), onPress: undo },
    });
  };
  return (
    <div ref={list} tabIndex={-1} {...keptFocus} className="outline-none">
      {days.length === 0 && <p className="text-soft">{t('closedDays.none')}</p>}
      <ul className="max-h-80 divide-y divide-line overflow-y-auto" aria-label={t('adminHours.closedDays')}>
        {days.map((one) => (
          <li key={one.id} className="flex items-center justify-between gap-3 py-1">
            <span className="min-w-0">
              <bdi className="block font-medium wrap-anywhere">{one.name}</bdi>
              <span className="block text-sm text-soft">{dayWords(one, t, locale)}</span>
            </span>
            <IconButton
              icon={Trash2}
              label={t('closedDays.remove', { name: isolated(one.name) })}
              onClick={() => remove(one)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
