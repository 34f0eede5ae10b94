/** What a browser has and jsdom has not yet, as far as the components use it. */
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.checkVisibility ??= () => true;
window.matchMedia ??= (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

/** Sees nothing: in jsdom nothing has a place or a size. */
class BlindObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, {
  ResizeObserver: globalThis.ResizeObserver ?? BlindObserver,
  IntersectionObserver: globalThis.IntersectionObserver ?? BlindObserver,
});

// It changes no text by a command, and says so as a browser does that cannot.
document.execCommand ??= () => false;
