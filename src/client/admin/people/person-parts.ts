import type { ComponentType } from 'react';
import type { PersonRecord } from '../../../shared/people.ts';
import { PersonAccess } from './person-access.tsx';
import { PersonFamily } from './person-family.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonInvitation } from './person-invitation.tsx';
import { PersonPhoto } from './person-photo.tsx';
import { PersonRole } from './person-role.tsx';

export type PersonPartProps = { person: PersonRecord };

/** The parts of a person's page, in their order, each a card. What another noun knows of people is added by a line. */
export const personParts: readonly ComponentType<PersonPartProps>[] = [
  PersonForm,
  PersonRole,
  PersonAccess,
  PersonInvitation,
  PersonPhoto,
  PersonFamily,
  PersonHistory,
];
