import fc from 'fast-check';

const paths = [
  'me',
  'send',
  'messages',
  'conversations',
  'onMessage',
  'onTyping',
  'markRead',
  'auth.signIn',
  'admin.suspend',
  '__proto__',
  'a.b.c',
  '',
];
const json = fc.jsonValue({ maxDepth: 3 });
const call = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.string({ maxLength: 8 }), fc.constant(null), json),
    jsonrpc: fc.constantFrom('2.0', '1.0', 7),
    method: fc.constantFrom('query', 'mutation', 'subscription', 'subscription.stop', 'reconnect', 'x'),
    params: fc.oneof(
      json,
      fc.record(
        {
          path: fc.oneof(fc.constantFrom(...paths), json),
          input: fc.oneof(json, fc.record({ json, meta: json }, { requiredKeys: [] })),
          lastEventId: fc.oneof(fc.string(), json),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** Frames that no client of ours sends: near to calls, or near to nothing. */
const frame = fc.oneof(
  { weight: 5, arbitrary: call.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.array(call, { maxLength: 25 }).map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom('PING', 'PONG', '', '[]', 'null', '{}', '"', '[[[[', 'x'.repeat(60_000)) },
);

/** The same ones for the same seed. */
export function nonsenseFrames(count: number, seed: number): (string | Uint8Array)[] {
  return fc.sample(frame, { numRuns: count, seed });
}
