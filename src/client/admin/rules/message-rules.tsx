import { limits } from '../../../shared/limits.ts';
import type { SchoolSettings } from '../../../shared/school-settings.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';

type Chosen = Pick<SchoolSettings, 'editMinutes' | 'fileMegabytes' | 'announcementReactions' | 'urgentAnnouncements'>;
type Props = Chosen & { onChange(chosen: Partial<Chosen>): void };

/** What may be done to messages once they are sent, and what they carry. */
export function MessageRules({ onChange, ...chosen }: Props) {
  const t = useTranslate();
  const { editMinutes, fileMegabytes, announcementReactions, urgentAnnouncements } = chosen;
  // While the box is empty a number is being typed: until then it is as it was.
  const setMinutes = (minutes: number | null) => minutes !== null && onChange({ editMinutes: Math.round(minutes) });
  const setMegabytes = (count: number | null) => count !== null && onChange({ fileMegabytes: Math.round(count) });
  return (
    <Card title={t('adminRules.messages')}>
      <div className="grid gap-x-6 gap-y-4 px-5 pb-4 lg:grid-cols-2">
        <Field label={t('adminRules.editMinutes')} help={t('adminRules.editMinutes.help')}>
          <NumberField min={0} max={1_440} value={editMinutes} onChange={setMinutes} />
        </Field>
        <Field label={t('adminRules.fileMegabytes')} help={t('adminRules.fileMegabytes.help')}>
          <NumberField min={0} max={limits.fileMegabytesAtMost} value={fileMegabytes} onChange={setMegabytes} />
        </Field>
      </div>
      <div className="border-t border-line px-5 py-3">
        <Switch
          label={t('adminRules.announcementReactions')}
          help={t('adminRules.announcementReactions.help')}
          checked={announcementReactions}
          onChange={(event) => onChange({ announcementReactions: event.currentTarget.checked })}
        />
        <Switch
          label={t('adminRules.urgentAnnouncements.teachers')}
          help={t('adminRules.urgentAnnouncements.help')}
          checked={urgentAnnouncements.teacher}
          onChange={(event) =>
            onChange({ urgentAnnouncements: { ...urgentAnnouncements, teacher: event.currentTarget.checked } })
          }
        />
      </div>
    </Card>
  );
}
