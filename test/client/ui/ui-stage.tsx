import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { catalogue } from '../../../src/client/i18n/fr/catalogue.ts';
import { Translations } from '../../../src/client/i18n/translations.tsx';
import { UiTexts } from '../../../src/client/layout/ui-texts.tsx';
import { Overlays } from '../../../src/client/ui/overlays.tsx';

/** Shows parts of the kit with the app's own French words. */
export function showParts(parts: ReactNode) {
  return render(
    <Translations locale="fr" catalogue={catalogue}>
      <UiTexts>
        <Overlays>{parts}</Overlays>
      </UiTexts>
    </Translations>,
  );
}
