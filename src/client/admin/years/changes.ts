import type { RolloverPlan } from '../../../shared/classes.ts';

/** What has been changed in the plan; the rest is what the server proposes. */
export type Changes = Partial<Omit<RolloverPlan, 'year'>>;
