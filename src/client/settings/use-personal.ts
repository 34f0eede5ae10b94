import { personalFrom } from '../../shared/personal-inputs.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { trpc } from '../trpc.ts';

/** What the reader has set, as far as this page knows it: a newer server may answer what it does not. Null until it was answered. */
export function usePersonal(): PersonalSettings | null {
  return trpc.account.preferences.useQuery(undefined, { staleTime: Infinity, select: personalFrom }).data ?? null;
}
