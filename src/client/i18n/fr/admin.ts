import { adminClasses } from './admin-classes.ts';
import { adminFamilies } from './admin-families.ts';
import { adminFrame } from './admin-frame.ts';

export const sentences = { ...adminFrame, ...adminClasses, ...adminFamilies };
