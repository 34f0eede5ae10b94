import { home } from './home.ts';
import { messaging } from './messaging.ts';

export const sentences = { ...messaging, ...home };
