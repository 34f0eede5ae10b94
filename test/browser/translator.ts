import type { Page } from 'playwright-core';

/** Texts that React changed after the translator had put its own in their place: the reader goes on seeing the old one. */
export type Translated = { stale(): Promise<string[]>; wrapped(): Promise<number> };

/**
 * Translates the page as browsers do, from its first word on and whatever comes: each text node is taken out of the page, and two
 * `<font>` stand in its place. A text that is changed behind its back counts as stale, for it is no longer in the page.
 */
export async function translate(page: Page): Promise<Translated> {
  await page.addInitScript(install);
  const read = () =>
    page.evaluate(() => (globalThis as unknown as { translator: { stale: string[]; wrapped: number } }).translator);
  return { stale: async () => (await read()).stale, wrapped: async () => (await read()).wrapped };
}

function install(): void {
  const translator = { stale: [] as string[], wrapped: 0 };
  Object.assign(globalThis, { translator });
  const untranslated = 'script, style, noscript, textarea, option, title, font';
  const watching = new MutationObserver((changes) => {
    for (const { target, oldValue } of changes)
      if (!target.isConnected && target.nodeValue !== oldValue)
        translator.stale.push(`${String(oldValue)} → ${String(target.nodeValue)}`);
  });
  const wrap = (text: Text) => {
    const parent = text.parentElement;
    if (!parent || !text.nodeValue?.trim() || parent.closest(untranslated)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(text.nodeValue);
    outer.append(inner);
    text.replaceWith(outer);
    watching.observe(text, { characterData: true, characterDataOldValue: true });
    translator.wrapped += 1;
  };
  const wrapAll = (root: Node) => {
    if (root instanceof Text) return wrap(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      addedNodes.forEach(wrapAll);
      if (type === 'characterData') wrapAll(target);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
