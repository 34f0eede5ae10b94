/** This site's other pages in this browser: what one says, all the others hear. */
export type OtherTabs<News> = { tell(news: News): void; hear(listener: (news: News) => void): void; close(): void };

/** Null where the browser has no channels: each page is then by itself. */
export function newOtherTabs<News>(name: string): OtherTabs<News> | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    // A channel reaches this site's own pages alone; only windows are told a target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (news) => channel.postMessage(news),
    hear: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<News>) => listener(data)),
    close: () => channel.close(),
  };
}
