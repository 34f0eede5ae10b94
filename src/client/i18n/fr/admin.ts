import { adminFrame } from './admin-frame.ts';

export const sentences = { ...adminFrame };
