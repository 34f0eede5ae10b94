import { directionOf } from '../../shared/locales.ts';
import type { PushPayload } from '../../shared/notices.ts';
import type { Reached } from './reached.ts';

type Data = PushPayload['notification']['data'];
type Said = {
  kind: Data['kind'];
  person: Reached;
  title: string;
  body: string;
  navigate: string;
  tag: string;
  about: { conversationId: string; messageId: string; seq: number } | null;
};

/** What a device shows, in its owner's language, with their sound or none. */
export function newPayload({ kind, person, title, body, navigate, tag, about }: Said): PushPayload {
  const { locale, settings, unread } = person;
  const nothing = { conversationId: null, messageId: null, seq: null };
  const close = person.close.filter((id) => id !== about?.conversationId);
  return {
    web_push: 8030,
    mutable: true,
    notification: {
      title,
      body,
      navigate,
      tag,
      lang: locale,
      dir: directionOf(locale),
      silent: !settings.notifications.sounds,
      // Where nothing calls them by name a later one takes the place of the one before without a sound.
      ...(kind === 'mention' && { renotify: true }),
      data: { kind, ...(about ?? nothing), close },
    },
    app_badge: unread,
  };
}
