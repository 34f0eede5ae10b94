import { textSizes } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useStore } from '../live/store.ts';
import { textSize } from '../theme/theme.ts';
import { Segments } from '../ui/segments.tsx';
import { useSavePersonal } from './use-save-personal.ts';

export function TextSizeChoice() {
  const t = useTranslate();
  const save = useSavePersonal();
  const chosen = useStore(textSize, (value) => value);
  const options = textSizes.map((value) => ({ value, label: t(`display.textSize.${value}`) }));
  return (
    <Segments
      label={t('display.textSize')}
      options={options}
      value={chosen}
      onChange={(size) => void save({ display: { textSize: size } })}
    />
  );
}
