import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '../src/server/router.ts';
import { rosterLimits } from '../src/shared/roster-inputs.ts';
import { nameOf } from './database/ours.ts';

/** The classes of which a roster knows. */
export const rosterClasses = 60;

export type Admin = ReturnType<typeof adminOf>;

/** The admin's calls over HTTP: a part of a file is larger than a frame of a socket may be. */
export function adminOf(url: string, token: string) {
  const origin = url.replace('ws', 'http').replace('/trpc', '');
  const headers = { cookie: `preau_session=${token}`, origin };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, transformer: superjson, headers })] })
    .admin;
}

/** Three files of so many people are handed in, and what would come of them is planned. */
export async function dryRun(
  admin: Admin,
  people: number,
): Promise<{ planId: string; seconds: number; changes: number }> {
  const texts = [pupilsOf(people / 2), parentsOf(people / 2 - rosterClasses), teachersOf()];
  const files = await Promise.all(texts.map((text) => handIn(admin, text)));
  const roles = ['student', 'parent', 'teacher'] as const;
  const chosen = files.map((fileId, index) => ({ fileId, role: roles[index]! }));
  const began = performance.now();
  const { planId, counts } = await admin.importRoster.mutate({ files: chosen, dryRun: true });
  const seconds = (performance.now() - began) / 1_000;
  return { planId, seconds, changes: counts.new + counts.changed + counts.gone + counts.unanswered };
}

async function handIn(admin: Admin, text: string): Promise<string> {
  const fileId = randomUUID();
  const bytes = Buffer.from(text);
  const parts = Math.ceil(bytes.length / rosterLimits.partBytes);
  for (let part = 0; part < parts; part += 1) {
    const data = bytes.subarray(part * rosterLimits.partBytes, (part + 1) * rosterLimits.partBytes).toString('base64');
    await admin.uploadRoster.mutate({ fileId, name: 'list.csv', part, parts, data });
  }
  return fileId;
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const name = (index: number) => nameOf(index).split(' ') as [string, string];
const className = (index: number) => `Class ${index % rosterClasses}`;

function pupilsOf(count: number): string {
  return `INE;Nom;Prénom;Date naissance;Classe\n${lines(count, (n) => `E${n};${name(n)[1]};${name(n)[0]};2012-01-${String(1 + (n % 28)).padStart(2, '0')};${className(n)}`)}`;
}

function parentsOf(count: number): string {
  const head = 'Matricule;Nom;Prénom;Courriel;INE enfant';
  return `${head}\n${lines(count, (n) => `P${n};${name(n)[1]};Parent ${name(n)[0]};p${n}@roster.example;E${n}`)}`;
}

function teachersOf(): string {
  return `Matricule;Nom;Prénom;Courriel;Classe\n${lines(rosterClasses, (n) => `T${n};${name(n)[1]};Teacher ${n};t${n}@roster.example;${className(n)}`)}`;
}
