import { layerWords } from '../i18n/layer-words.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { usePersonal } from '../settings/use-personal.ts';
import { useAppBadge } from './use-app-badge.ts';
import { useTelling } from './use-telling.ts';

/** Tells the reader in the page what others write to them, as they have set it; mounted once, and it shows nothing itself. */
export function Telling() {
  return (
    <PartTexts parts={layerWords}>
      <Teller />
    </PartTexts>
  );
}

function Teller() {
  const settings = usePersonal();
  useTelling(settings);
  useAppBadge(settings && settings.notifications.badge);
  return null;
}
