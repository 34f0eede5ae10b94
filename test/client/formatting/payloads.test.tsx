import { describe, expect, test } from 'vitest';
import { FileCard } from '../../../src/client/files/file-card.tsx';
import { FormattedText } from '../../../src/client/formatting/formatted-text.tsx';
import { MessageBubble } from '../../../src/client/messages/message-bubble.tsx';
import { payloads } from '../../support/payloads.ts';
import { newStand, show } from '../live-stage.tsx';
import { message } from '../people.ts';

/** All that a text may become. */
const harmless = ['A', 'BDI', 'BLOCKQUOTE', 'CODE', 'DIV', 'EM', 'LI', 'OL', 'PRE', 'S', 'SPAN', 'STRONG', 'UL'];
const bare = ['aria-hidden', 'class', 'dir', 'href', 'rel', 'role', 'target', 'title', 'translate'];

describe('[CLIENT122]', () => {
  test('there are sixty payloads and more, each another', () => {
    expect(new Set(payloads).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThanOrEqual(60);
  });

  test.each(payloads)('%j is text, and its links lead where they say', (body) => {
    const { container } = show(<FormattedText body={body} mine={false} />, newStand({}));
    const own = [...container.querySelectorAll('[dir=auto], [dir=auto] *')];
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ tagName }) => !harmless.includes(tagName)).map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(own.flatMap((one) => one.getAttributeNames()).filter((name) => !bare.includes(name))).toEqual([]);
    for (const link of container.querySelectorAll('a')) {
      const { protocol, host } = new URL(link.getAttribute('href') ?? '');
      expect(['http:', 'https:']).toContain(protocol);
      expect(link.rel).toBe('noopener noreferrer nofollow');
      expect(link.textContent?.toLowerCase()).toContain(host);
    }
  });

  test.each(payloads)('%j is a name as harmless', (name) => {
    const entry = {
      message: message(1, { id: 'm', body: 'Bonjour' }),
      state: 'received' as const,
      readBy: null,
      quoted: null,
    };
    const { container } = show(
      <MessageBubble entry={entry} mine={false} authorName={name} startsGroup endsGroup partId={(part) => part} />,
      newStand({}),
    );
    expect(container.querySelectorAll('script, img, iframe, style, link, meta, form, details, a, h1')).toHaveLength(0);
    expect(container.textContent).toContain(name.replace(/\r/g, ''));
  });

  test.each(payloads)('%j is the name of a file as harmless', (name) => {
    const file = { id: 'f', name, mediaType: 'application/pdf', size: 1_000 };
    const { container } = show(<FileCard file={file} />, newStand({}));
    expect(container.querySelectorAll('script, img, iframe, style, link, meta, form, details, h1')).toHaveLength(0);
    const links = [...container.querySelectorAll('a')].map((link) => new URL(link.href));
    expect(links.map(({ origin, search, hash }) => origin + search + hash)).toEqual([location.origin]);
    expect(links[0]!.pathname.startsWith('/files/f/')).toBe(true);
    expect(container.textContent).toContain(name.replace(/\r/g, ''));
  });
});
