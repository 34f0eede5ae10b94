import type { ChoosingText } from '../text.ts';

/** Where people are chosen: their search, and whole classes. */
export const choosing: ChoosingText = {
  'audience.add': 'Add a whole class…',
  'audience.students': '{count, plural, one {{class}: # student} other {{class}: # students}}',
  'audience.families': '{count, plural, one {Families of {class}: # parent} other {Families of {class}: # parents}}',
  'search.label': 'Name or e-mail address',
  'search.start': 'Type the first letters of a name or an e-mail address.',
  'search.scope': 'Only people you can write to appear.',
  'search.none': 'Nobody matches “{query}”',
  'search.noneText': 'Check the spelling, or try the e-mail address.',
  'search.rule': 'You can write to: {names}.',
  'search.failed': 'The search did not succeed.',
  'search.results': '{count, plural, =0 {No result} one {# result} other {# results}}',
  'search.resultsMore':
    '{count, plural, one {# result, and there may be more} other {# results, and there may be more}}',
  'search.more': 'Show more results',
};
