import { directionOf, type Locale } from '../../shared/locales.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Whatever somebody wrote, as the text that it is and never as a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!);
}

const look = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1b22}
h1{font-size:1.5rem}h2{font-size:1.05rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0}.soft{color:#57555f;font-size:.9rem}
article{padding:.4rem 0}.body{white-space:pre-wrap;overflow-wrap:anywhere}img{max-width:100%;max-height:24rem;display:block}
@media(prefers-color-scheme:dark){body{background:#17161c;color:#eceaf2}.soft{color:#b3b0bd}a{color:#a9c4ff}}`;

/** How a page begins, which needs nothing but itself and runs nothing. */
export function headOf(title: string, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${look}</style></head><body>
`;
}

export const foot = '</body></html>\n';
