import { audit } from './admin-audit.ts';
import { adminFrame } from './admin-frame.ts';
import { adminPeople } from './admin-people.ts';

export const sentences = { ...adminFrame, ...adminPeople, ...audit };
