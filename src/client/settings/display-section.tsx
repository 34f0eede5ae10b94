import { FormattingSwitch } from '../formatting/formatting-switch.tsx';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { EnterSwitch, SignKeysSwitch } from './key-switches.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { TextSizeChoice } from './text-size-choice.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** How pages look and speak, and what Enter does: the same on all devices of the reader. */
export function DisplaySection() {
  const t = useTranslate();
  const save = useSavePersonal();
  return (
    <SectionPage title={t('settings.display')} text={t('settings.display.text')}>
      <SettingsBox>
        <div id="display-theme">
          <ThemeSwitch />
        </div>
        <div id="display-textSize">
          <TextSizeChoice />
        </div>
        <div id="display-language" className="flex flex-wrap items-center justify-between gap-3">
          <span aria-hidden="true" className="text-sm font-semibold">
            {t('language.label')}
          </span>
          <LanguageSwitch onChosen={(language) => void save({ display: { language } })} />
        </div>
        <EnterSwitch />
        <SignKeysSwitch />
        <div id="display-plainText">
          <FormattingSwitch />
        </div>
      </SettingsBox>
    </SectionPage>
  );
}
