import type { PushPayload } from '../../shared/notices.ts';

type Data = Partial<PushPayload['notification']['data']>;
/** A notification that stands on the device, with what its push said; `navigate`: where it leads. */
export type Standing = Omit<Notification, 'data'> & { data: (Data & { navigate?: string }) | null };

/** Those of this site, or of one conversation. */
export async function standing(registration: ServiceWorkerRegistration, tag?: string): Promise<Standing[]> {
  return registration.getNotifications(tag === undefined ? {} : { tag });
}
