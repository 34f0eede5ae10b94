import { expect, test } from 'vitest';
import { appRouter } from '../../src/server/router.ts';
import { blocksOf, readPage } from '../support/markdown.ts';
import { typeCheckFile } from '../support/type-check.ts';

const page = blocksOf(readPage('docs/events.md')).map(({ code }) => code);
const declared = [...page.join('').matchAll(/^type (\w+) =/gm)].map(([, name]) => name!);
const [events, rows] = [
  declared.filter((name) => name.startsWith('On')),
  declared.filter((name) => !name.startsWith('On')),
];

/** What a subscription of the router hands to the official client, and what the page's samples speak of. */
const preamble = `
import type { TRPCClient } from '@trpc/client';
import type { AnyProcedure, inferProcedureOutput } from '@trpc/server';
import type { AppRouter } from '../../../src/server/router.ts';
import type * as stored from '../../../src/shared/public.ts';
type Received<P extends AnyProcedure> = inferProcedureOutput<P> extends AsyncIterable<infer Event> ? Event : never;
type Plain<T> = T extends Date ? T : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;
type Equal<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
declare function expect<T extends true>(): T;
declare function apply(id: string, event: object): void;
declare const client: TRPCClient<AppRouter>;`;

test('every event of every subscription is what the page says', { timeout: 120_000 }, async () => {
  const subscriptions = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) =>
    (procedure as { _def?: { type?: string } })._def?.type === 'subscription' ? [name] : [],
  );
  expect(events.toSorted()).toEqual(subscriptions.map((name) => name.replace(/^on/, 'On')).toSorted());
  const checks = [
    ...subscriptions.map((name) => `expect<Equal<${name.replace(/^on/, 'On')}, Received<AppRouter['${name}']>>>();`),
    ...rows.map((name) => `expect<Equal<${name}, stored.${name}>>();`),
    '// @ts-expect-error: two that differ, so that the check is seen to bite',
    `expect<Equal<OnTyping, OnPresence>>();`,
  ];
  expect(await typeCheckFile([preamble, ...page, ...checks])).toBe('');
});
