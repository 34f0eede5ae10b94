import type { Catalogue } from '../text.ts';
import { messaging } from './messaging.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

export const catalogue: Catalogue = { ...shell, ...messaging, ...refusals };
