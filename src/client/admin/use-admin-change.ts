import type { LiveClient } from '../live/client.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { useSchool } from './school.ts';

type Call<Result> = (admin: LiveClient['admin'], establishmentId: string) => Promise<Result>;

/** Asks for a change in the school of the panel; then what the panel shows is asked for anew. A refusal is for whoever asked to show. */
export function useAdminChange(): <Result>(call: Call<Result>) => Promise<Result> {
  const { client } = useLive();
  const { id } = useSchool();
  const utils = trpc.useUtils();
  return async (call) => {
    const result = await call(client.admin, id);
    await utils.admin.invalidate();
    return result;
  };
}
