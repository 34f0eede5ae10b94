/** What a browser hands over that would install the app, for one press. */
export type Offer = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

export const offered: { last?: Offer | undefined } = {};

/** Kept from the first moment on, as it comes once: the browser's own bar is not shown, and nobody is asked who does not ask for it. */
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered.last = event as Offer;
});
