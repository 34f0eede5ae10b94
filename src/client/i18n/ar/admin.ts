import { adminFrame } from './admin-frame.ts';
import { adminInvitations } from './admin-invitations.ts';
import { adminOverview } from './admin-overview.ts';
import { adminSchool } from './admin-school.ts';
import { card } from './card.ts';

export const sentences = { ...adminFrame, ...adminInvitations, ...adminOverview, ...adminSchool, ...card };
