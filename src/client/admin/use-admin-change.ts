import type { LiveClient } from '../live/client.ts';
import { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useSchool } from './school.ts';

type Call<Result> = (admin: LiveClient['admin'], establishmentId: string) => Promise<Result>;

/**
 * Asks for a change in the school of the panel; then what the panel shows is asked for anew. A refusal is for whoever asked to show;
 * after it as well, since the school may be another than the one that was shown.
 */
export function useAdminChange(): <Result>(call: Call<Result>) => Promise<Result> {
  const { client } = useLive();
  const { id } = useSchool();
  const utils = trpc.useUtils();
  return async (call) => {
    try {
      const result = await call(client.admin, id);
      await utils.admin.invalidate();
      return result;
    } catch (error) {
      if (refusalOf(error)) void utils.admin.invalidate();
      throw error;
    }
  };
}
