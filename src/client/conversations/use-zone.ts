import { useMe } from '../session/use-me.ts';
import type { Zone } from './when.ts';

/** The time zone of a school of the reader's: who travels reads the hours of their school. */
export function useZone(establishmentId: string): Zone {
  return useMe().memberships.find(({ establishment }) => establishment.id === establishmentId)?.establishment.timezone;
}
