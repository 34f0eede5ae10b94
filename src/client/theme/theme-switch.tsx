import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Segments } from '../ui/segments.tsx';
import { applyTheme, storedTheme, storeTheme, themes } from './theme.ts';
import type { Theme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Theme>(storedTheme);
  const choose = (theme: Theme) => {
    setChosen(theme);
    storeTheme(theme);
    applyTheme(theme);
  };
  const options = themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`), icon: icons[theme] }));
  return <Segments label={t('theme.label')} options={options} value={chosen} onChange={choose} />;
}
