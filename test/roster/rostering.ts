import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { applyRosterJob } from '../../src/server/roster/apply-job.ts';
import { undoRosterJob } from '../../src/server/roster/undo-job.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import type { RosterDetail, RosterPlan, RosterQuestion, RosterSection } from '../../src/shared/roster.ts';
import { rosterLimits } from '../../src/shared/roster-inputs.ts';
import type { TestClient } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { type School } from '../support/school.ts';

export type Given = { name: string; bytes: Uint8Array };

const samples = new URL('./samples/', import.meta.url);

export function sample(name: string): Given {
  return { name, bytes: readFileSync(new URL(name, samples)) };
}

/** The OneRoster files as the archive in which they come. */
export function oneRosterZip(change: (name: string, text: string) => string = (_, text) => text): Given {
  const folder = new URL('oneroster-1.1/', samples);
  const files = readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [name, new TextEncoder().encode(change(name, text))] as const;
  });
  return { name: 'oneroster.zip', bytes: zipSync(Object.fromEntries(files)) };
}

export function csv(text: string, name = 'list.csv'): Given {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Sends files in parts, as the page does, and answers their ids. */
export async function handIn({ http }: TestClient, files: readonly Given[]): Promise<{ fileId: string }[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const fileId = randomUUID();
      const parts = Math.max(1, Math.ceil(bytes.length / rosterLimits.partBytes));
      for (let part = 0; part < parts; part += 1) {
        const slice = bytes.subarray(part * rosterLimits.partBytes, (part + 1) * rosterLimits.partBytes);
        await http.admin.uploadRoster.mutate({
          fileId,
          name,
          part,
          parts,
          data: Buffer.from(slice).toString('base64'),
        });
      }
      return { fileId };
    }),
  );
}

type Wishes = Partial<Parameters<TestClient['http']['admin']['importRoster']['mutate']>[0]>;

export async function dryRun(admin: TestClient, files: readonly Given[], wishes: Wishes = {}): Promise<RosterPlan> {
  return admin.http.admin.importRoster.mutate({ files: await handIn(admin, files), dryRun: true, ...wishes });
}

/** Everything in a section, read page by page. */
export async function section(
  admin: TestClient,
  planId: string,
  name: RosterSection,
  limit = 3,
): Promise<RosterDetail[]> {
  const items: RosterDetail[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await admin.http.admin.rosterPlan.query({ planId, section: name, cursor, limit });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

export async function questions(admin: TestClient, planId: string): Promise<RosterQuestion[]> {
  return (await admin.http.admin.rosterPlan.query({ planId, section: 'questions', limit: 100 })).questions;
}

/** Answers each open question as `choose` says, by the id of a choice or what it shows. */
export async function answer(
  admin: TestClient,
  plan: RosterPlan,
  choose: (question: RosterQuestion) => string,
): Promise<RosterPlan> {
  const open = (await questions(admin, plan.planId)).filter((one) => one.answer === null);
  const answers = open.map((question) => {
    const wanted = choose(question);
    const choice = question.choices.find(({ id, text }) => id === wanted || text === wanted);
    return { question: question.id, choice: choice?.id ?? wanted };
  });
  return admin.http.admin.answerRoster.mutate({ planId: plan.planId, answers });
}

/** Does what waits to be done, as a server's worker would. */
export async function work(): Promise<void> {
  while (await step());
}

/** One step of it; false where nothing waits. */
export async function step(): Promise<boolean> {
  const { live } = (await workerDatabase()).databases;
  return stepJob(live, [applyRosterJob, undoRosterJob], ({ error }) => {
    throw error;
  });
}

export async function apply(s: School, admin: TestClient, { planId }: RosterPlan): Promise<RosterPlan> {
  const { name } = await s.db
    .selectFrom('establishment')
    .select('name')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  await admin.http.admin.applyRoster.mutate({ planId, schoolName: name });
  await work();
  return admin.http.admin.rosterPlan.query({ planId });
}
