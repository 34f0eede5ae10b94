import type { RevisedSettings } from '../../src/shared/told-settings.ts';
import type { TestClient } from './client.ts';

type Patch = Parameters<TestClient['http']['admin']['setSettings']['mutate']>[0]['settings'];

/** Sets this over what the school has set by now. */
export async function set(admin: Pick<TestClient, 'http'>, settings: Patch): Promise<RevisedSettings> {
  const { revision } = await admin.http.admin.settings.query({});
  return admin.http.admin.setSettings.mutate({ revision, settings });
}

/** Teachers and parents write to each other no more, whoever begins. */
export const apart = { contactRules: { teacher: { parent: 'never' }, parent: { teacher: 'never' } } } as const;
