import { staffRefusals } from './staff-refusals.ts';
import { audit } from './admin-audit.ts';
import { adminClasses } from './admin-classes.ts';
import { adminFrame } from './admin-frame.ts';
import { adminInvitations } from './admin-invitations.ts';
import { adminOverview } from './admin-overview.ts';
import { adminPeople } from './admin-people.ts';
import { adminRules } from './admin-rules.ts';
import { adminRefusals } from './admin-refusals.ts';
import { adminRoster } from './admin-roster.ts';
import { adminSchool } from './admin-school.ts';
import { card } from './card.ts';
import { reset } from './reset.ts';

export const sentences = {
  ...staffRefusals,
  ...adminFrame,
  ...adminOverview,
  ...adminPeople,
  ...adminSchool,
  ...audit,
  ...adminClasses,
  ...adminInvitations,
  ...card,
  ...reset,
  ...adminRules,
  ...adminRoster,
  ...adminRefusals,
};
