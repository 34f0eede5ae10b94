import { expect, test } from 'vitest';
import { faultOf, rules } from './support/import-rules.ts';
import { cyclesIn, importsOf, sourcesIn } from './support/imports.ts';
import { textBeside } from './support/text-beside.ts';

const sources = sourcesIn('src');
const imports = sources.flatMap(importsOf);

test('the source is seen: hundreds of imports, and a forbidden one is said', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(400);
  for (const { files, of } of rules)
    expect(
      sources.some(({ path }) => files.test(path)),
      of,
    ).toBe(true);
  const known = new Set(sources.map(({ path }) => path));
  const lost = imports.filter(
    ({ target }) => target.startsWith('src/') && /\.tsx?$/.test(target) && !known.has(target),
  );
  expect(lost).toEqual([]);
  const forbidden = importsOf({
    path: 'src/server/live/fan-out/hub.ts',
    text: `import { send } from '../../messages/send.ts';`,
  });
  expect(forbidden.flatMap(faultOf)[0]).toMatch(
    /^src\/server\/live\/fan-out\/hub\.ts must not import src\/server\/messages\/send\.ts: server\/live may import only /,
  );
  const value = importsOf({ path: 'src/client/app.tsx', text: `import { AppRouter } from '../server/router.ts';` });
  expect(value.flatMap(faultOf)).toHaveLength(1);
});

test('[ARCH1] every import is one that the table of style allows', () => {
  expect(imports.flatMap(faultOf)).toEqual([]);
});

test('[ARCH1] the parts that lie above a page are used by the kit alone, each by its own name', () => {
  const using = imports.filter(({ target }) => target.startsWith('@base-ui/'));
  expect(using.length).toBeGreaterThan(8);
  const whole = importsOf({ path: 'src/client/ui/a.tsx', text: `import { Menu } from '@base-ui/react';` });
  const outside = importsOf({ path: 'src/client/layout/a.tsx', text: `import { Menu } from '@base-ui/react/menu';` });
  expect([...whole, ...outside].flatMap(faultOf)).toHaveLength(2);
  expect(using.flatMap(faultOf)).toEqual([]);
});

test('[ARCH1] every exception of the table is still needed', () => {
  const named = rules.flatMap(({ also = [] }) => also).filter(({ target }) => target.includes('/'));
  const needed = named.filter(({ file, target }) =>
    imports.some((one) => one.target === target && (file === '*' || one.from === file)),
  );
  expect(needed).toEqual(named);
});

test('[ARCH2] nothing imports itself, however far around', () => {
  const imported = imports.find(({ isType }) => !isType)!;
  expect(
    cyclesIn([...imports, { ...imported, from: 'a', target: 'b' }, { ...imported, from: 'b', target: 'a' }]),
  ).not.toEqual([]);
  expect(cyclesIn(imports).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('[ARCH2] no barrels, no folders that say nothing, and every import says its file', () => {
  const paths = sources.map(({ path }) => path);
  expect(paths.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  expect(paths.filter((path) => /\/(utils?|helpers?|services?|common|types)\//.test(path))).toEqual([]);
  expect(imports.filter(({ written }) => written.startsWith('.') && !/\.(tsx?|css|svg)$/.test(written))).toEqual([]);
});

test('[ARCH3] only config.ts reads the environment, and only main.ts ends the process', () => {
  const using = (word: RegExp) => sources.filter(({ text }) => word.test(code(text))).map(({ path }) => path);
  expect(using(/\bprocess\.env\b/)).toEqual(['src/server/config.ts']);
  expect(using(/\bprocess\.exit\(/)).toEqual(['src/server/main.ts']);
});

test('[CLIENT101] no text of a component has a neighbour in its element: a browser’s translator puts its own in the place of it, and React looks for it in vain', () => {
  const seen = textBeside({
    path: 'a.tsx',
    text: 'const a = <p>{busy && <i />}{t("a")}</p>; const b = <p>{count} of <b>{t("b")}</b></p>; const c = <p>{t("c")}</p>;',
  });
  expect(seen).toEqual(['a.tsx:1 {t("a")}', 'a.tsx:1 of']);
  const components = sources.filter(({ path }) => /^src\/client\/.*\.tsx$/.test(path));
  expect(components.length).toBeGreaterThan(100);
  expect(components.flatMap(textBeside)).toEqual([]);
});

test('[CLIENT90] nothing but what applies changes and answers writes into the cache', () => {
  const writing = (word: RegExp) =>
    sources
      .filter(({ path, text }) => path.startsWith('src/client/') && word.test(code(text)))
      .map(({ path }) => path.replace('src/client/', ''));
  // What was kept, and what was asked for ahead, stand there before anything was heard.
  expect(writing(/\bsetQueryData\b/)).toEqual([
    'conversations/cache.ts',
    'live/ask-ahead.ts',
    'messages/cache.ts',
    'shown/show-kept.ts',
  ]);
  const calling =
    /(?<!function )\b(?:changeConversations|changeQuotes|changeWindow|upsertMessage|refetchMessages|forgetMessages)\(/;
  expect(writing(calling)).toEqual(['live/apply-answer.ts', 'live/apply-event.ts', 'messages/cache.ts']);
});

function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
