import { useEffect } from 'react';
import { storedLocale } from '../i18n/preferred-locale.ts';
import { useMe } from '../session/use-me.ts';
import { textSize, theme } from '../theme/theme.ts';
import { loadLayers } from '../ui/layer.ts';

/** What obeys its reader's settings comes once the page is used; at once on a device that does not look, or speak, as they have set it. */
export function useObeyedHere(): void {
  const { display } = useMe();
  const isObeyed =
    display === null ||
    (display.theme === theme.get() &&
      display.textSize === textSize.get() &&
      (display.language === null || display.language === storedLocale()));
  useEffect(() => {
    // Where it cannot come now it does with the first use.
    if (!isObeyed) loadLayers().catch(() => undefined);
  }, [isObeyed]);
}
