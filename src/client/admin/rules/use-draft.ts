import { useState } from 'react';
import type { SchoolSettings } from '../../../shared/school-settings.ts';
import type { RevisedSettings } from '../../../shared/told-settings.ts';
import { refusalOf } from '../../live/outcome.ts';
import { trpc } from '../../trpc.ts';
import { changesOf, isSame, patchOf } from './draft.ts';

/** `over`: what the school had set when the first of it was chosen. */
type Chosen = { settings: Partial<SchoolSettings>; over: SchoolSettings };

/**
 * What is chosen on the page over what the school has set, until it is saved or undone. `meanwhile`: somebody else changed the rules
 * since; what was not chosen here is theirs, and of what both changed, what was chosen here stays to be looked at.
 */
export function useDraft(held: RevisedSettings) {
  const utils = trpc.useUtils();
  const { mutateAsync } = trpc.admin.setSettings.useMutation();
  const { establishmentId, revision } = held;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const draft = { ...held.settings, ...chosen?.settings };
  const patch = patchOf(held.settings, draft);
  const isChanged = Object.keys(patch).length > 0;
  const change = (settings: Partial<SchoolSettings>) => {
    const mine = changesOf(held.settings, { ...draft, ...settings });
    setChosen(Object.keys(mine).length === 0 ? null : { settings: mine, over: chosen?.over ?? held.settings });
  };
  const save = async () => {
    try {
      const saved = await mutateAsync({ establishmentId, revision, settings: patch });
      utils.admin.settings.setData({ establishmentId }, saved);
      setChosen(null);
      return 'saved' as const;
    } catch (error) {
      if (refusalOf(error) !== 'settings.changedMeanwhile') throw error;
      await utils.admin.settings.fetch({ establishmentId }, { staleTime: 0 });
      return 'meanwhile' as const;
    }
  };
  return {
    held,
    draft,
    patch,
    meanwhile: isChanged && chosen !== null && !isSame(chosen.over, held.settings),
    isChanged,
    change,
    undo: () => setChosen(null),
    save,
  };
}

export type Draft = ReturnType<typeof useDraft>;
