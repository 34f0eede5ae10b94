import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useWriteTo } from '../../../src/client/home/use-write-to.ts';
import { Composer } from '../../../src/client/messages/composer.tsx';
import type { Role } from '../../../src/shared/public.ts';
import { conversation, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const asOnly = (role: Role) => meAs('Nadia', ['Collège Jules-Verne', role]);
const establishmentId = 'id of Collège Jules-Verne';

test('[RULE5] where nobody else answers for a conversation with a student, it says why it is read only, and leads an admin to where that is set', () => {
  const alone = conversation({
    establishmentId,
    supervision: 'unanswered',
    canWrite: false,
    participants: [participant('Nadia', { role: 'admin' }), participant('Noé', { role: 'student' })],
  });
  const admin = stage(<Composer conversation={alone} />, { me: asOnly('admin') });
  expect(screen.getByText(/Personne d’autre n’en répond pour l’instant/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ouvrir les règles' }).getAttribute('href')).toBe('/fr/admin/rules');
  admin.unmount();
  const teacher = stage(<Composer conversation={alone} />, { me: asOnly('teacher') });
  expect(screen.getByText(/l’administration désigne quelqu’un dans les règles/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  teacher.unmount();
  stage(<Composer conversation={{ ...alone, supervision: 'none' }} />, { me: asOnly('admin') });
  expect(screen.queryByRole('link')).toBeNull();
});

function Write({ role }: { role: Role }) {
  const writeTo = useWriteTo(role);
  return (
    <button type="button" onClick={() => void writeTo({ userId: 'id of Noé', establishmentId })}>
      Noé
    </button>
  );
}

test.each([
  ['admin', 'Ouvrir les règles'],
  ['teacher', 'Réessayer'],
] as const)('[RULE5] refused because nobody else answers, %s is told why, and offered: %s', async (role, offered) => {
  const answers = {
    createConversation: () => {
      throw refused('conversation.nobodyAnswers', 'FORBIDDEN');
    },
  };
  const { places } = stage(<Write role={role} />, { me: asOnly(role), answers });
  await userEvent.click(screen.getByRole('button', { name: 'Noé' }));
  expect(await screen.findByText(/n’a personne d’autre pour cela/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: offered }));
  expect(places().at(-1) === '/fr/admin/rules').toBe(role === 'admin');
});
