import { Monitor, Moon, Sun } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { applyTheme, storedTheme, storeTheme, themes } from './theme.ts';
import type { Theme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Three radio buttons that look like one control. */
export function ThemeSwitch() {
  const t = useTranslate();
  const group = useId();
  const [chosen, setChosen] = useState<Theme>(storedTheme);
  const choose = (theme: Theme) => {
    setChosen(theme);
    storeTheme(theme);
    applyTheme(theme);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs font-semibold text-faint">{t('theme.label')}</legend>
      <div className="grid grid-cols-3 gap-1 rounded-xl bg-sunken p-1 dark:bg-canvas">
        {themes.map((theme) => {
          const Icon = icons[theme];
          return (
            <label
              key={theme}
              className="flex min-h-11 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-lg px-2 text-xs font-medium text-soft has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent-ink forced-colors:has-checked:border"
            >
              <input
                type="radio"
                name={group}
                checked={chosen === theme}
                onChange={() => choose(theme)}
                className="sr-only"
              />
              <Icon aria-hidden="true" className="size-4" />
              {t(`theme.${theme}`)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
