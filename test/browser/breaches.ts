import type { BrowserContext } from 'playwright-core';
import { afterEach } from 'vitest';

const breaches: string[] = [];

/** What was noted so far, which then fails nothing: for the play that breaks the policy itself. */
export function takeBreaches(): string[] {
  return breaches.splice(0);
}

// In every play that opens a window: whatever else it is about, the page runs by its policy and speaks to its own server alone.
afterEach(() => {
  const found = takeBreaches();
  if (found.length > 0) throw new Error(`The page broke its own policy:\n${found.join('\n')}`);
});

/** Notes what any page of this window does against its policy, and whatever it or its service worker asks of another origin. */
export async function watchBreaches(context: BrowserContext, origin: string): Promise<void> {
  const own = new URL(origin);
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && host !== own.host) breaches.push(`asked ${request.url()}`);
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== own.host) breaches.push(`opened ${socket.url()}`);
    }),
  );
  await context.exposeBinding('noteBreach', (_, told: string) => void breaches.push(told));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteBreach } = window as unknown as { noteBreach(told: string): Promise<void> };
      void noteBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}
