import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NoSchool } from '../../../src/client/layout/no-school.tsx';
import { meAs, stage } from '../stage.tsx';

test('whose account belongs to no school is told so kindly, and may sign out', () => {
  stage(<NoSchool />, { me: meAs('Leïla'), path: '/fr' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('aucun établissement pour le moment');
  expect(screen.getByText(/secrétariat/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Se déconnecter' })).toBeDefined();
});
