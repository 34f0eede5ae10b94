import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ListActions } from '../../../src/client/announcements/list-actions.tsx';
import { meAs, stage } from '../stage.tsx';

const both = meAs('Claire', ['Collège Jules-Verne', 'admin'], ['Lycée Zola', 'teacher']);

test.each([
  ['teachers', 'teachers'],
  ['admin', 'admin'],
  ['parents', 'admin'],
])('[CLIENT250] from the list of /%s one announces in /%s', async (here, home) => {
  stage(<ListActions />, { me: both, path: `/fr/${here}/annonces` });
  const ways = [await screen.findByRole('link', { name: 'Nouvelle annonce' }), screen.getByText('Annonces envoyées')];
  const hrefs = ways.map((way) => way.closest('a')!.getAttribute('href'));
  expect(hrefs).toEqual([`/fr/${home}/annoncer/new`, `/fr/${home}/annoncer`]);
});
