import { useHistoryState } from 'wouter/use-browser-location';
import type { Role } from '../../shared/public.ts';

/** What the history keeps beside the address of the settings, which stand at no home: from which one they were opened. */
export type FromHome = { home: Role };

/** The home that stands around the settings: the one from which they were opened, or the reader's first. */
export function useHomeBefore(homes: readonly Role[]): Role | undefined {
  const { home } = useHistoryState<Partial<FromHome> | null>() ?? {};
  return homes.find((one) => one === home) ?? homes[0];
}
