import { useTranslate } from '../i18n/use-translate.ts';
import { useSavePersonal } from '../settings/use-save-personal.ts';
import { Switch } from '../ui/choice.tsx';
import { useFormatting } from './preference.ts';

export function FormattingSwitch() {
  const t = useTranslate();
  const save = useSavePersonal();
  const on = useFormatting();
  return (
    <Switch
      label={t('formatting.label')}
      help={t('formatting.help')}
      checked={on}
      onChange={(event) => void save({ display: { plainText: !event.target.checked } })}
    />
  );
}
