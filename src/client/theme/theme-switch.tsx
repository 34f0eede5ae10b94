import { Monitor, Moon, Sun } from 'lucide-react';
import { themes } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useStore } from '../live/store.ts';
import { useSavePersonal } from '../settings/use-save-personal.ts';
import { Segments } from '../ui/segments.tsx';
import { theme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const t = useTranslate();
  const save = useSavePersonal();
  const chosen = useStore(theme, (value) => value);
  const options = themes.map((each) => ({ value: each, label: t(`theme.${each}`), icon: icons[each] }));
  return (
    <Segments
      label={t('theme.label')}
      options={options}
      value={chosen}
      onChange={(value) => void save({ display: { theme: value } })}
    />
  );
}
