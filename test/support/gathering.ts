import { strFromU8, unzipSync } from 'fflate';
import { newGathering } from '../../src/server/exports/gather.ts';
import { newExportSweep } from '../../src/server/exports/sweep.ts';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import type { TestClient } from './client.ts';
import { workerDatabase } from './database.ts';
import { filesDirectory } from './server.ts';

export const exportStore = new DirectoryStore(filesDirectory());

/** One step of what is being gathered; false where there is none. */
export async function gatherStep(): Promise<boolean> {
  const { db, live } = (await workerDatabase()).databases;
  const fail = ({ error }: { error: unknown }) => {
    throw error;
  };
  return stepJob(live, [newGathering({ db, files: exportStore })], fail);
}

/** Gathers what this person may read, to the end, and answers its id. */
export async function gathered({ http }: TestClient): Promise<string> {
  const begun = await http.account.beginExport.mutate({ locale: 'fr' });
  while (await gatherStep());
  return begun!.id;
}

export async function sweepExports(): Promise<void> {
  const { live } = (await workerDatabase()).databases;
  const work = { establishmentId: null, payload: {}, done: 0, total: null };
  await live.transaction().execute((trx) => newExportSweep(exportStore).step(trx, work));
}

export function take({ origin, cookie }: { origin: string; cookie?: string }, id: string): Promise<Response> {
  return fetch(`${origin}/exports/${id}/preau.zip`, { headers: { ...(cookie && { cookie }) } });
}

/** The files of an archive as text, by their paths. */
export async function filesOf(answer: Response): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
