import type { AnswerTime } from '../../shared/availability.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';

type Said = {
  establishmentId: string;
  answersWithin?: AnswerTime | null;
  absence?: { from: string; until: string; text: string; substituteId: string | null } | null;
};

/** Says it, and shows what was answered. */
export function useSetAvailability() {
  const { client } = useLive();
  const { availability } = trpc.useUtils().account;
  return async (said: Said) => availability.setData(undefined, await client.account.setAvailability.mutate(said));
}
