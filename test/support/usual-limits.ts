import { readConfig } from '../../src/server/config.ts';

/** The limits of a server on which none is set. */
export const usualLimits = readConfig({}).limits;
