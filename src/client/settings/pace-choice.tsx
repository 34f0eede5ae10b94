import { paces } from '../../shared/personal-settings.ts';
import type { Pace } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Segments } from '../ui/segments.tsx';
import { useSavePersonal } from './use-save-personal.ts';

export function PaceChoice({ pace }: { pace: Pace }) {
  const t = useTranslate();
  const save = useSavePersonal();
  const options = paces.map((value) => ({ value, label: t(`connection.pace.${value}`) }));
  return (
    <div id="connection-pace" className="space-y-1.5">
      <Segments
        label={t('connection.pace')}
        options={options}
        value={pace}
        onChange={(chosen) => void save({ connection: { pace: chosen } })}
      />
      <p className="text-sm text-faint">{t('connection.pace.help')}</p>
    </div>
  );
}
