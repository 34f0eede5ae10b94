import { MonitorDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { installHere, useInstall } from '../installed/use-install.ts';
import { installWords } from '../push/help-words.ts';
import { Button } from '../ui/button.tsx';
import { SettingsBox } from './section.tsx';

/** Puts Préau among the apps of this device by one press where the browser has it, else in the browser's own words; nothing where it is there already. */
export function InstallPart() {
  const t = useTranslate();
  const install = useInstall();
  const [said, setSaid] = useState<'dismissed' | 'byHand' | null>(null);
  const [pressed, setPressed] = useState(false);
  if (install === 'installed' && !pressed) return null;
  const press = async () => {
    setPressed(true);
    const outcome = await installHere();
    setSaid(outcome === 'accepted' ? null : outcome);
  };
  return (
    <SettingsBox>
      <div id="install" tabIndex={-1} className="space-y-2 outline-none">
        <h2 className="flex items-center gap-2 font-semibold">
          <MonitorDown aria-hidden="true" className="size-5 text-soft" />
          <span>{t('install.title')}</span>
        </h2>
        <p className="text-sm text-pretty text-soft">{t('install.text')}</p>
        <div role={pressed ? 'status' : undefined} className="text-sm text-pretty">
          {install === 'installed' && <p>{t('install.done')}</p>}
          {said === 'dismissed' && <p>{t('install.dismissed')}</p>}
          {install === 'byHand' && <p>{t(installWords())}</p>}
        </div>
        {install === 'offered' && (
          <Button size="small" onClick={() => void press()}>
            {t('install.do')}
          </Button>
        )}
      </div>
    </SettingsBox>
  );
}
