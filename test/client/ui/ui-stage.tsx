import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Translations } from '../../../src/client/i18n/translations.tsx';
import { UiTexts } from '../../../src/client/layout/ui-texts.tsx';
import { Overlays } from '../../../src/client/ui/overlays.tsx';
import { words } from '../sentences.ts';

/** Shows parts of the kit with the app's own French words. */
export function showParts(parts: ReactNode) {
  return render(
    <Translations {...words('fr')}>
      <UiTexts>
        <Overlays>{parts}</Overlays>
      </UiTexts>
    </Translations>,
  );
}
