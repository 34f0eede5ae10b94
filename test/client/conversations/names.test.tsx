import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Audience } from '../../../src/client/conversations/audience.tsx';
import { nameOf } from '../../../src/client/conversations/name-of.ts';
import { OneLine } from '../../../src/client/ui/one-line.tsx';
import type { Locale } from '../../../src/shared/locales.ts';
import { plain } from '../chat.tsx';
import { newStand, show } from '../live-stage.tsx';
import { conversation, ids, participant } from '../people.ts';

const group = (...names: string[]) =>
  conversation({
    kind: 'group',
    participants: [participant('Leïla'), ...names.map((name) => participant(name))],
    participantCount: names.length + 1,
  });

function audience(names: string[], locale: Locale = 'fr') {
  const { container, unmount } = show(
    <Audience id="audience" conversation={group(...names)} myId={ids.me} />,
    newStand({}),
    { locale },
  );
  const said = plain(container);
  unmount();
  return said;
}

test('[CLIENT83] names are joined as each language joins them', () => {
  expect(audience(['Claire', 'Omar'])).toBe('Visible par Claire et Omar');
  expect(audience(['Claire', 'Omar', 'Noé', 'Ines', 'Jean'])).toBe('Visible par Claire, Omar et 3 autres');
  expect(audience(['Claire', 'Omar', 'Noé'], 'en')).toBe('Visible to Claire, Omar and Noé');
  expect(audience(['سلمى', 'عمر'], 'ar')).toBe('يراها سلمى وعمر');
  expect(nameOf(group('Claire', 'Omar', 'Noé'), ids.me, 'fr').replace(/[\u2068\u2069]/g, '')).toBe(
    'Claire, Omar et Noé',
  );
});

test('[CLIENT83] a name that is cut is cut at its own end, in whatever page it stands', () => {
  render(<OneLine>Un nom très long</OneLine>);
  const name = screen.getByText('Un nom très long');
  // A <bdi> has the direction of what it holds; being the box that is cut, it is cut in that direction.
  expect([name.tagName, name.classList.contains('truncate')]).toEqual(['BDI', true]);
});
