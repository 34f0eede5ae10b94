import type { Import } from './imports.ts';

type Rule = { of: string; files: RegExp; may: RegExp[]; also?: { file: string; target: string; because: string }[] };

const own = { shared: /^src\/shared\//, db: /^src\/server\/db\//, live: /^src\/server\/live\// };
const node = /^node:/;
const [noun, notNouns] = ['src/server/[a-z]+/', '(?!src/server/(?:db|live|wire|demo|commands)/)'];

/** Who may import what. The first rule whose files match holds; what no rule names puts the program together and may import anything. */
export const rules: Rule[] = [
  { of: 'shared', files: own.shared, may: [own.shared, /^zod/] },
  {
    of: 'a noun’s router',
    files: new RegExp(`^${notNouns}${noun}router\\.ts$`),
    may: [/^src\/server\/trpc\.ts$/, own.shared],
    also: [{ file: '*', target: 'own verbs', because: 'the wire of a noun calls its verbs' }],
  },
  {
    of: 'server/<noun>',
    files: new RegExp(`^${notNouns}${noun}`),
    may: [
      own.shared,
      own.db,
      own.live,
      new RegExp(`^${notNouns}${noun}(?!router\\.ts)`),
      /^src\/server\/(context|limiter|log)\.ts$/,
      node,
      /^(kysely|zod\/mini|pino|lucia|@node-rs\/argon2|rate-limiter-flexible|lru-cache|p-limit|cookie|prom-client|@zxcvbn-ts\/language-common|fflate|file-type|web-push|nodemailer|smtp-server|postal-mime|html-to-text|react|react-dom\/server|ipaddr\.js|intl-messageformat|s3mini|sharp|read-excel-file\/node)$/,
    ],
  },
  {
    of: 'server/live',
    files: own.live,
    may: [own.shared, own.live, node, /^(superjson|ws|redis|pino|lru-cache|p-limit)$/],
    also: [
      {
        file: 'src/server/live/resume/follow.ts',
        target: '@trpc/server',
        because: 'an object stands for the tracked envelopes that its subscription is typed to yield',
      },
      {
        file: 'src/server/live/log/lane.ts',
        target: 'src/server/db/is-unavailable.ts',
        because: 'which errors pass by themselves is the database’s to say; live stands above db',
      },
      {
        file: 'src/server/live/resume/retry-while-unavailable.ts',
        target: 'src/server/db/retry.ts',
        because: 'one way of asking a database again',
      },
      {
        file: 'src/server/live/resume/retry-while-unavailable.ts',
        target: 'src/server/db/is-unavailable.ts',
        because: 'which errors pass by themselves is the database’s to say; live stands above db',
      },
      {
        file: 'src/server/live/log/commit-change.ts',
        target: 'src/server/db/is-unavailable.ts',
        because: 'a change that PostgreSQL undid for a deadlock is known by its code',
      },
      {
        file: 'src/server/live/log/commit-change.ts',
        target: 'src/server/db/retry.ts',
        because: 'one way of asking a database again',
      },
      {
        file: 'src/server/live/log/commit-change.ts',
        target: 'kysely',
        because: 'it opens the transaction that draws a revision',
      },
      {
        file: 'src/server/live/log/commit-change.ts',
        target: 'src/server/db/in-schools.ts',
        because: 'it draws the revision; live stands above db',
      },
      {
        file: 'src/server/live/log/commit-change.ts',
        target: 'src/server/db/schema.ts',
        because: 'the counter is a row; live stands above db',
      },
    ],
  },
  {
    of: 'server/db',
    files: own.db,
    may: [own.shared, own.db, node, /^(kysely|pg)$/, /^migrations\//, /^src\/server\/(config|log|operator-error)\.ts$/],
  },
  {
    of: 'client/ui',
    files: /^src\/client\/ui\//,
    may: [/^src\/client\/ui\//, /^(react|lucide-react)$/, /^@base-ui\/react\/[a-z-]+$/],
  },
  {
    of: 'client',
    files: /^src\/client\//,
    may: [/^src\/client\//, own.shared, /^(?!node:|src\/|kysely|pg|ws$|@trpc\/server$|zod|@base-ui\/)/],
    also: [{ file: '*', target: 'type AppRouter', because: 'the client knows the server by its type alone' }],
  },
];

/** The sentence of a broken rule, or nothing. */
export function faultOf(one: Import): string[] {
  const rule = rules.find(({ files }) => files.test(one.from));
  if (!rule || rule.may.some((pattern) => pattern.test(one.target)) || isExcepted(rule, one)) return [];
  const may = rule.may.map((pattern) => pattern.source).join(' or ');
  return [`${one.from} must not import ${one.target}: ${rule.of} may import only ${may}`];
}

function isExcepted({ also = [] }: Rule, { from, target, isType, names }: Import): boolean {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return also.some((exception) => {
    if (exception.file !== '*' && exception.file !== from) return false;
    if (exception.target === 'own verbs') return target.startsWith(folder);
    if (exception.target === 'type AppRouter')
      return isType && target === 'src/server/router.ts' && /^\{ AppRouter \}$/.test(names);
    return exception.target === target;
  });
}
