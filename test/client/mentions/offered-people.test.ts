import { describe, expect, test } from 'vitest';
import { begunMention } from '../../../src/client/mentions/begun-mention.ts';
import { offeredPeople } from '../../../src/client/mentions/offered-people.ts';
import { people } from './mention-stage.tsx';

describe('[CLIENT140]', () => {
  test.each(['ana@example.org', 'a@b', 'mail : x@', '@@', 'prix @ 3 €', '(a@'])('%j begins no mention', (text) => {
    expect(begunMention(text, text.length)).toBeNull();
  });

  test('a name is found by the beginning of each of its words, whatever case and accents', () => {
    const names = (begin: string) => offeredPeople(people, begin).map(({ name }) => name);
    expect(names('AGNES')).toEqual(['Agnès Berthelot']);
    expect(names('ben')).toEqual(['Omar Ben Ali']);
    expect(names('be')).toEqual(['Agnès Berthelot', 'Omar Ben Ali']);
    expect(names('agnes b')).toEqual(['Agnès Berthelot']);
    expect(names('agn ')).toEqual([]);
    expect(offeredPeople([{ name: 'أحمد علي' }], 'احمد')).toHaveLength(1);
  });
});
