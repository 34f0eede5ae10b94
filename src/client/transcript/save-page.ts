import { download } from '../ui/download.ts';

/** Paper is white, and whoever opens the file has none of our looks. */
const look = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:0}pre,p,span{white-space:pre-wrap;overflow-wrap:anywhere}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #999}strong{margin-inline-end:.5em}time{color:#555}`;

/** Hands what is shown to the browser as a page that needs no network and runs nothing. */
export function savePage(name: string, shown: HTMLElement): void {
  const { lang, dir } = document.documentElement;
  const saved = document.implementation.createHTMLDocument(name);
  Object.assign(saved.documentElement, { lang, dir });
  const charset = saved.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  saved.head.prepend(charset);
  saved.body.append(saved.importNode(shown, true));
  for (const [level, under] of ['h2', 'h3'].entries()) raise(saved, under, `h${level + 1}`);
  // As an element it would be a style of this page's as well, whose policy allows none that stands in it.
  const html = saved.documentElement.outerHTML.replace('</head>', `<style>${look}</style></head>`);
  download(`${fileName(name)}.html`, `<!doctype html>${html}`, 'text/html');
}

/** In the app the sheet stands under the heading of its page; by itself it begins at the first level. */
function raise(saved: Document, from: string, to: string): void {
  for (const heading of saved.querySelectorAll(from)) {
    const raised = saved.createElement(to);
    raised.append(...heading.childNodes);
    heading.replaceWith(raised);
  }
}

/** What no system takes in the name of a file becomes a space. */
function fileName(name: string): string {
  return name.replace(/[\s\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim();
}
