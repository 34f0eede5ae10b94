import { patched, personalFrom, personalGroups } from '../../shared/personal-inputs.ts';
import type { PersonalPatch } from '../../shared/personal-inputs.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';
import { obey } from './obey.ts';

/** How many changes the server has not answered yet. */
let saving = 0;

/** A way to set something for oneself: so at once on this page, put right by the answer, taken back and said where that fails. */
export function useSavePersonal(): (patch: PersonalPatch) => Promise<void> {
  const t = useTranslate();
  const toast = useToast();
  const { client } = useLive();
  const { preferences } = trpc.useUtils().account;
  const hold = (patch: PersonalPatch) =>
    preferences.setData(undefined, (known) => known && { ...known, ...personalFrom(patched(known, patch)) });
  const undo = (patch: PersonalPatch) => {
    obey(patch);
    hold(patch);
  };
  return async function save(patch) {
    saving += 1;
    obey(patch);
    // What is on its way would show what was.
    await preferences.cancel();
    const before = preferences.getData();
    hold(patch);
    try {
      const kept = await client.account.setPreferences.mutate(patch);
      // One that was made meanwhile is not in it.
      if (saving === 1) preferences.setData(undefined, kept);
    } catch (error) {
      if (before) undo(asBefore(before, patch));
      toast({
        tone: 'danger',
        text: t(sentenceOf(error)),
        action: { label: t('ui.retry'), onPress: () => void save(patch) },
      });
    }
    saving -= 1;
  };
}

/** What undoes a change. */
function asBefore(before: Preferences, patch: PersonalPatch): PersonalPatch {
  const groups = personalGroups.filter((group) => patch[group]);
  return Object.fromEntries(
    groups.map((group) => {
      const names = Object.keys(patch[group]!);
      return [group, Object.fromEntries(names.map((name) => [name, before[group][name as never]]))];
    }),
  );
}
