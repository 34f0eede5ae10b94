import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import type * as z from 'zod/mini';
import { appRouter } from '../../src/server/router.ts';
import type { TestClient } from './client.ts';
import { newDeviceKeys } from './device-keys.ts';
import { answered, post, type Answered } from './http.ts';

type Kind = 'query' | 'mutation' | 'subscription';
export type Procedure = { path: string; kind: Kind; inputs: z.core.$ZodType[] };

/** Read from the router itself: who adds a procedure is asked here what strangers may do with it. */
export const procedures: Procedure[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, inputs } = (procedure as unknown as { _def: { type: Kind; inputs: z.core.$ZodType[] } })._def;
  return { path, kind: type, inputs };
});

export function callOver(
  { origin, cookie }: Partial<TestClient> & { origin: string },
  { path, kind }: Procedure,
  input: unknown,
): Promise<Answered> {
  const said = input === undefined ? '{}' : superjson.stringify(input);
  if (kind === 'mutation') return post(`${origin}/trpc/${path}`, said, { origin, cookie });
  const query = encodeURIComponent(said);
  return fetch(`${origin}/trpc/${path}?input=${query}`, { headers: { ...(cookie && { cookie }) } }).then(answered);
}

/** An input that is right in form, with the ids that are given; what is not an id is made up. */
export function inputFor(ids: Record<string, string | undefined>): Record<string, unknown> {
  return {
    id: randomUUID(),
    ids: [randomUUID()],
    body: 'x',
    at: new Date(Date.now() + 3_600_000),
    emoji: '👍',
    photo: 'A'.repeat(22),
    on: true,
    title: 'x',
    clientId: randomUUID(),
    importance: 'normal',
    audience: { groups: [{ kind: 'class', classId: ids.classId ?? randomUUID() }], except: [] },
    seq: 0,
    firstSeq: 1,
    typing: true,
    pinned: true,
    notify: 'mentions',
    archived: true,
    presence: 'away',
    query: 'x',
    role: 'admin',
    of: 'students',
    entryId: randomUUID(),
    revision: 0,
    settings: {},
    days: [{ from: '2097-05-15', to: '2097-05-15', name: 'x' }],
    currentPassword: 'wrong',
    newPassword: 'wrong wrong',
    conversationId: ids.conversationId,
    userId: ids.userId,
    userIds: [ids.userId],
    participantIds: [ids.userId],
    establishmentId: ids.establishmentId,
    classId: ids.classId ?? randomUUID(),
    yearId: randomUUID(),
    rolloverId: randomUUID(),
    substitutionId: randomUUID(),
    teacherId: ids.userId,
    substituteId: randomUUID(),
    guardianId: ids.userId,
    studentId: randomUUID(),
    name: randomUUID().slice(0, 8),
    locale: 'fr',
    with: 'students',
    access: 'none',
    basis: 'x',
    year: { name: 'x', starts: '2026-09-01', ends: '2027-08-31' },
    plan: {
      year: { name: 'x', starts: '2026-09-01', ends: '2027-08-31' },
      teachers: 'none',
      classes: [],
      students: [],
    },
    planId: randomUUID(),
    content: { title: '', body: 'x', importance: 'normal', takesReplies: false, audience: { groups: [] } },
    mailId: Number.MAX_SAFE_INTEGER,
    subject: 'x',
    fileId: randomUUID(),
    files: [{ fileId: randomUUID() }],
    size: 1,
    part: 0,
    parts: 1,
    data: 'eA==',
    dryRun: true,
    endpoint: `https://push.example/${randomUUID()}`,
    subscription: { endpoint: `https://push.example/${randomUUID()}`, keys: newDeviceKeys() },
    device: 'x',
    answers: [{ question: 'x', choice: 'x' }],
  };
}

const toEveryone = { groups: [{ kind: 'everyone' }], except: [] };
/** What a word means in these procedures alone: of the audit `to` is a day, which may be left out. */
const meant: Record<string, object> = {
  'admin.sendEmail': { to: toEveryone },
  'admin.emailAudience': { to: toEveryone },
  'announcements.saveDraft': { basedOn: 0 },
  // Of a file it names what is announced, in the place of a conversation.
  beginUpload: { establishmentId: undefined },
};

/** Only the fields that this procedure knows. */
export function fitting(
  { path, inputs }: Procedure,
  values: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const known = inputs.flatMap((input) => Object.keys(shapeOf(input)));
  const all = { ...values, ...meant[path] };
  return inputs.length === 0
    ? undefined
    : Object.fromEntries(Object.entries(all).filter(([key]) => known.includes(key)));
}

export function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  const { def } = schema._zod as unknown as {
    def: { innerType?: z.core.$ZodType; shape?: Record<string, z.core.$ZodType> };
  };
  return def.shape ?? (def.innerType ? shapeOf(def.innerType) : {});
}
