import type { TestClient } from '../client.ts';
import { closedNow, openNow } from '../closed-now.ts';
import type { School } from '../school.ts';
import { set } from '../settings.ts';

/** Outside of them nobody is told what others read; once they have begun, everybody is. */
export async function setHours({ server }: School, http: TestClient['http'], open: boolean): Promise<void> {
  await set({ http }, { hours: open ? openNow : closedNow() });
  await server.tellReadings();
}
