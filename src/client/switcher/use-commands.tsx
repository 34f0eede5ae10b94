import { Languages, LogOut, Monitor, Moon, Sun, Type } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { locales } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { themes } from '../../shared/personal-settings.ts';
import type { Theme } from '../../shared/personal-settings.ts';
import { useFormatting } from '../formatting/preference.ts';
import { languageNames, useLanguage } from '../i18n/use-language.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useSavePersonal } from '../settings/use-save-personal.ts';
import { theme as presentTheme } from '../theme/theme.ts';
import { useToast } from '../ui/use-toast.ts';
import type { SwitcherItem } from './item.ts';
import { SwitcherLine } from './switcher-line.tsx';

const themeIcons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

/** What can be changed from anywhere, without what is so already: the language, the look of pages and of messages, and the way out. */
export function useCommands(onSignOut: () => void): SwitcherItem[] {
  const t = useTranslate();
  const locale = useLocale();
  const formatted = useFormatting();
  const speak = useSpeak();
  const command = (id: string, text: string, icon: LucideIcon, go: () => void, also = ''): SwitcherItem => ({
    id: `command ${id}`,
    text,
    also,
    look: <SwitcherLine icon={icon} text={text} />,
    go,
  });
  const save = useSavePersonal();
  const show = (theme: Theme) => void save({ display: { theme } });
  const otherThemes = themes.filter((theme) => theme !== presentTheme.get());
  const otherLocales = locales.filter((each) => each !== locale);
  const theme = (each: Theme) => t('switcher.choice', { name: t('theme.label'), text: t(`theme.${each}`) });
  const language = (each: Locale) => t('switcher.choice', { name: t('language.label'), text: languageNames[each] });
  return [
    ...otherThemes.map((each) => command(each, theme(each), themeIcons[each], () => show(each))),
    ...otherLocales.map((each) =>
      command(each, language(each), Languages, () => void speak(each), 'Langue Language اللغة'),
    ),
    command(
      'formatting',
      t(formatted ? 'switcher.plain' : 'switcher.formatted'),
      Type,
      () => void save({ display: { plainText: formatted } }),
    ),
    command('signOut', t('account.signOut'), LogOut, onSignOut),
  ];
}

function useSpeak(): (next: Locale) => Promise<void> {
  const t = useTranslate();
  const toast = useToast();
  const choose = useLanguage();
  const save = useSavePersonal();
  return async (next) => {
    if (await choose(next)) void save({ display: { language: next } });
    else toast({ tone: 'danger', text: t('language.missing') });
  };
}
