import type { PushPayload } from '../../shared/notices.ts';
import type { Pushed } from './scope.ts';

type Sent = PushPayload['notification'];
/** What a push says, as far as it can be read: a later server may send what this worker does not know. */
export type Said = { title: string; badge: number | null } & { [Name in keyof Sent]?: Sent[Name] | undefined };

/** Read from the body of the push, or from what the browser has made of it already. One that cannot be read still says that something came. */
export function readPush({ notification, appBadge, data }: Pushed): Said {
  if (notification) return { ...copied(notification), badge: appBadge ?? null };
  try {
    const { notification: sent, app_badge: badge } = data!.json() as Partial<PushPayload>;
    return { ...sent, title: sent?.title ?? 'Préau', badge: badge ?? null };
  } catch {
    return { title: 'Préau', badge: null };
  }
}

/** What stands in a notification stands on its prototype: spread, nothing of it would come along. */
function copied({
  title,
  body,
  navigate,
  tag,
  lang,
  dir,
  silent,
  renotify,
  data,
}: NonNullable<Pushed['notification']>) {
  return {
    title,
    body,
    navigate,
    tag,
    lang,
    dir: dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    silent: silent ?? false,
    ...(renotify && { renotify: true as const }),
    data: (data ?? undefined) as Sent['data'] | undefined,
  };
}
