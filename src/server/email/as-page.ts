import { createElement as h, type CSSProperties, type ReactNode } from 'react';
import { directionOf, type Locale } from '../../shared/locales.ts';
import type { Letter, Line } from './letter.ts';

const desk: CSSProperties = { margin: 0, padding: '24px 12px', backgroundColor: '#f4f4f6', color: '#1c1b22' };
const sheet: CSSProperties = {
  maxWidth: '34rem',
  margin: '0 auto',
  padding: '24px',
  backgroundColor: '#ffffff',
  borderRadius: '12px',
  font: '16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
};
const pressed: CSSProperties = {
  display: 'inline-block',
  padding: '12px 20px',
  borderRadius: '8px',
  backgroundColor: '#3b4fd1',
  color: '#ffffff',
  fontWeight: 600,
  textDecoration: 'none',
};
const link: CSSProperties = { color: '#3b4fd1', fontWeight: 600, overflowWrap: 'anywhere' };
const quote: CSSProperties = {
  margin: '12px 0',
  padding: '12px 16px',
  borderRadius: '8px',
  backgroundColor: '#f4f4f6',
};
const soft: CSSProperties = { margin: '16px 0 12px', color: '#57555f', fontSize: '14px' };

/** The page of a letter: it asks nobody for anything, runs nothing and is read the way its language is. */
export async function asPage(letter: Letter, locale: Locale): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(page(letter, locale))}`;
}

function page({ subject, lines }: Letter, locale: Locale): ReactNode {
  const direction = directionOf(locale);
  return h(
    'html',
    { lang: locale, dir: direction },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light' }),
      h('title', null, subject),
    ),
    h(
      'body',
      { style: desk },
      // Many programs drop the outermost elements, and with them what they say of language and direction.
      h(
        'div',
        { lang: locale, dir: direction, style: { ...sheet, textAlign: direction === 'rtl' ? 'right' : 'left' } },
        lines.map((line, place) => h('div', { key: place }, shown(line))),
      ),
    ),
  );
}

/** What somebody wrote has the direction of its own first letter. */
function shown(line: Line): ReactNode {
  if (line.kind === 'link') return button(line);
  if (line.kind === 'quote') return quoted(line);
  if (line.kind === 'item') return listed(line);
  if (line.kind === 'text') return h('p', { dir: 'auto', style: { margin: '0 0 12px' } }, line.text);
  const { text, href } = line;
  if (href === undefined) return h('p', { style: soft }, text);
  return [h('p', { key: 'text', style: soft }, h('a', { href, style: link }, text)), address(href)];
}

/** Beneath a button its address, for whoever wants to see where it leads, or has to copy it. */
function button({ text, href }: Extract<Line, { kind: 'link' }>): ReactNode {
  return [
    h('p', { key: 'link', style: { margin: '20px 0 8px' } }, h('a', { href, style: pressed }, text)),
    address(href),
  ];
}

function address(href: string): ReactNode {
  return h('p', { key: 'address', dir: 'ltr', style: { ...soft, margin: '0 0 16px', wordBreak: 'break-all' } }, href);
}

function quoted({ who, text }: Extract<Line, { kind: 'quote' }>): ReactNode {
  return h(
    'div',
    { style: quote },
    h('p', { style: { margin: 0, fontWeight: 600 } }, h('bdi', null, who)),
    h('p', { dir: 'auto', style: { margin: '4px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } }, text),
  );
}

function listed({ title, text, href }: Extract<Line, { kind: 'item' }>): ReactNode {
  return h(
    'div',
    { style: quote },
    h('p', { style: { margin: 0 } }, h('a', { href, style: link }, h('bdi', null, title))),
    h('p', { style: { ...soft, margin: '4px 0 0' } }, text),
    h('p', { dir: 'ltr', style: { ...soft, margin: '4px 0 0', fontSize: '12px', wordBreak: 'break-all' } }, href),
  );
}
