import { expect, test } from 'vitest';
import { nextStep } from '../../../src/client/drafts/next-step.ts';
import type { Draft } from '../../../src/shared/drafts.ts';

const text = (id: string): Draft => ({ id, conversationId: 'c', body: id, replyToId: null, savedAt: new Date() });
const here = (text_: string, versions: string[], isSaved: boolean) => ({
  text: text_,
  about: '',
  versions,
  isSaved,
  others: [],
});
const step = (...[place, texts, isMine = true]: [ReturnType<typeof here>, Draft[], boolean?]) => {
  const next = nextStep(place, texts, isMine);
  return next.do === 'take' ? (next.text?.id ?? 'nothing') : next.do;
};

test('[CLIENT165] what was typed is saved, whatever the server has', () => {
  expect(step(here('x', [], false), [])).toBe('save');
  expect(step(here('x', ['a'], false), [text('b'), text('a')])).toBe('save');
});

test('[CLIENT166] what is kept here gives way to a later text, and goes where the server has none any more', () => {
  expect(step(here('a', ['a'], true), [text('a')])).toBe('rest');
  expect(step(here('a', ['a'], true), [text('b')])).toBe('b');
  expect(step(here('a', ['a'], true), [text('b'), text('a')])).toBe('b');
  expect(step(here('a', ['a'], true), [text('a'), text('b')])).toBe('rest');
  expect(step(here('a', ['a'], true), [])).toBe('nothing');
});

test('[CLIENT166] in a conversation that is perhaps not the reader’s any more, a text that the server lacks stays here', () => {
  expect(step(here('a', ['a'], true), [], false)).toBe('rest');
});

test('[CLIENT166] an empty box takes what there is, unless it was emptied here', () => {
  expect(step(here('', [], false), [text('a'), text('b')])).toBe('a');
  expect(step(here('', ['a'], false), [text('b'), text('a')])).toBe('save');
  expect(step(here('', ['a'], false), [text('b')])).toBe('b');
  expect(step(here('', ['a'], false), [])).toBe('nothing');
  expect(step(here('', [], false), [])).toBe('rest');
});
