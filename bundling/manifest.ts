import { frame as arabic } from '../src/client/i18n/ar/frame.ts';
import { frame as english } from '../src/client/i18n/en/frame.ts';
import { frame as french } from '../src/client/i18n/fr/frame.ts';
import type { FrameText } from '../src/client/i18n/text.ts';
import { rootPath, settingsPath, sharePath } from '../src/client/paths.ts';
import { acceptedFiles } from '../src/shared/file-kinds.ts';
import { directionOf } from '../src/shared/locales.ts';
import type { Locale } from '../src/shared/locales.ts';
import { listSegments } from '../src/shared/places.ts';

const texts: Record<Locale, FrameText> = { fr: french, en: english, ar: arabic };
const descriptions: Record<Locale, string> = {
  fr: 'La messagerie de votre école, sur le serveur de l’école.',
  en: 'Your school’s messages, on the school’s own server.',
  ar: 'مراسلات مدرستك، على خادم المدرسة نفسها.',
};

/**
 * What a system is told of the app in one language. It is the same app in all: whoever installed it in French and changes to Arabic has
 * one icon, not two.
 */
export function manifestOf(locale: Locale): object {
  const text = texts[locale];
  const root = rootPath(locale);
  return {
    id: '/',
    name: 'Préau',
    short_name: 'Préau',
    description: descriptions[locale],
    lang: locale,
    dir: directionOf(locale),
    start_url: root,
    scope: '/',
    display: 'standalone',
    // As `--canvas` in the light: a manifest knows no other.
    theme_color: '#f5f4f0',
    background_color: '#f5f4f0',
    categories: ['education', 'social'],
    icons: [
      { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    share_target: shareTarget(locale),
    shortcuts: [
      shortcut(text['nav.messages'], `${root}/${listSegments.messages}`),
      shortcut(text['nav.announcements'], `${root}/${listSegments.announcements}`),
      shortcut(text['nav.settings'], settingsPath(locale)),
    ],
  };
}

/** What another app may hand over; our own service worker takes it, and the server never sees it (docs/decisions/0038-a-service-worker-of-our-own.md). */
function shareTarget(locale: Locale): object {
  return {
    action: sharePath(locale),
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'files', accept: acceptedFiles() }] },
  };
}

function shortcut(name: string, url: string): object {
  return { name, url, icons: [{ src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' }] };
}
