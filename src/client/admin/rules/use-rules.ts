import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RevisedSettings, SchoolSettings } from '../../../shared/school-settings.ts';
import { useLive } from '../../live/live.ts';
import { refusalOf } from '../../live/outcome.ts';
import { patchOf, rebased } from './draft.ts';

const keyOf = (establishmentId: string) => ['admin', 'settings', establishmentId];

/** What the school has set, asked anew whenever the page is opened. */
export function useRules(establishmentId: string) {
  const { client } = useLive();
  return useQuery({
    queryKey: keyOf(establishmentId),
    queryFn: () => client.admin.settings.query({ establishmentId }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What is chosen on the page, until it is saved or undone. `meanwhile`: somebody else changed the rules since, and what was chosen is kept. */
export function useDraft(given: RevisedSettings) {
  const { client, queryClient } = useLive();
  const { establishmentId } = given;
  const [held, setHeld] = useState(given);
  const [draft, setDraft] = useState(given.settings);
  const [meanwhile, setMeanwhile] = useState(false);
  const patch = patchOf(held.settings, draft);
  const take = (revised: RevisedSettings, chosen: SchoolSettings) => {
    setHeld(revised);
    setDraft(chosen);
    void queryClient.invalidateQueries({ queryKey: keyOf(establishmentId) });
  };
  const save = async () => {
    try {
      const { revision } = held;
      const revised = await client.admin.setSettings.mutate({ establishmentId, revision, settings: patch });
      take(revised, revised.settings);
      setMeanwhile(false);
      return 'saved' as const;
    } catch (error) {
      if (refusalOf(error) !== 'settings.changedMeanwhile') throw error;
      const present = await client.admin.settings.query({ establishmentId });
      take(present, rebased(held.settings, draft, present.settings));
      setMeanwhile(true);
      return 'meanwhile' as const;
    }
  };
  return {
    held,
    draft,
    patch,
    meanwhile,
    isChanged: Object.keys(patch).length > 0,
    change: (settings: Partial<SchoolSettings>) => setDraft({ ...draft, ...settings }),
    undo: () => setDraft(held.settings),
    save,
  };
}

export type Draft = ReturnType<typeof useDraft>;
