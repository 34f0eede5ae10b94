import { adminFrame } from './admin-frame.ts';
import { adminOverview } from './admin-overview.ts';
import { adminRoster } from './admin-roster.ts';
import { adminSchool } from './admin-school.ts';

export const sentences = { ...adminFrame, ...adminOverview, ...adminRoster, ...adminSchool };
