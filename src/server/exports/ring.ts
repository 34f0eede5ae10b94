import { ringAccount } from '../account/ring.ts';
import type { App } from '../context.ts';
import type { Stepped } from '../jobs/job-bell.ts';
import { gatherExport } from './export-job.ts';

/** Tells whose data are being gathered that it came further. */
export function ringOwner(app: App, { kind, payload }: Pick<Stepped, 'kind' | 'payload'>): void {
  if (kind === gatherExport.name) ringAccount(app, [gatherExport.check(payload).userId], { what: 'export' });
}
