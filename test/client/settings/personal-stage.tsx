import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { forgetChoices } from '../../../src/client/live/kept-choice.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { Obeying } from '../../../src/client/settings/obeying.tsx';
import { patched, personalFrom } from '../../../src/shared/personal-inputs.ts';
import type { PersonalPatch } from '../../../src/shared/personal-inputs.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import type { Preferences } from '../../../src/shared/preferences.ts';
import { stage } from '../stage.tsx';

afterEach(() => {
  forgetChoices();
  localStorage.clear();
});

const shares = { sharesReceipts: true, sharesTyping: true, sharesPresence: true, schools: [] };

/** Something of the settings beside what obeys them, over a server that keeps what it is told. */
export function openPersonal(node: ReactNode, first: PersonalPatch = {}, options: Parameters<typeof stage>[1] = {}) {
  let present: Preferences = { ...usualSettings, ...shares, ...personalFrom(patched(usualSettings, first)) };
  const set = vi.fn<(patch: PersonalPatch) => unknown>(
    (patch) => (present = { ...present, ...patched(present, patch) }),
  );
  const mail = { 'account.emailChange': () => ({ byEmail: true, waiting: null }) };
  const answers = { ...mail, 'account.preferences': () => present, 'account.setPreferences': set, ...options.answers };
  const shown = stage(
    <>
      <Obeying />
      {node}
    </>,
    { ...options, answers },
  );
  return {
    ...shown,
    set,
    present: () => present,
    /** Another device of theirs sets something. */
    elsewhere(patch: object) {
      present = { ...present, ...patched(present, patch) };
      act(() => askWhatRang(shown.live, new Set(['preferences'])));
    },
  };
}
