import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { locales } from '../src/shared/locales.ts';
import { manifestOf } from './manifest.ts';

const icon = readFileSync(fileURLToPath(new URL('../src/client/icon.svg', import.meta.url)), 'utf8');

/** Writes what a system asks for before it installs the app: a manifest in each language, and its icon as pictures. */
export function installable(): Plugin {
  return {
    name: 'preau:installable',
    apply: 'build',
    async generateBundle() {
      for (const locale of locales) {
        const source = JSON.stringify(manifestOf(locale));
        this.emitFile({ type: 'asset', fileName: `manifests/${locale}.webmanifest`, source });
      }
      for (const [name, { size, svg }] of Object.entries(pictures)) {
        const source = await sharp(Buffer.from(svg), { density: 72 * (size / 32) })
          .resize(size, size)
          .png()
          .toBuffer();
        this.emitFile({ type: 'asset', fileName: `icons/${name}.png`, source });
      }
    },
  };
}

/** To its edges in the colour of its ground, and what is on it within the inner four fifths: a system cuts it into a shape of its own. */
const whole = icon
  .replace(/ rx="8"/, '')
  .replace(/(<rect[^>]*>)([\s\S]*)<\/svg>/, '$1<g transform="translate(3.2 3.2) scale(0.8)">$2</g></svg>');

const pictures = {
  'app-192': { size: 192, svg: icon },
  'app-512': { size: 512, svg: icon },
  'maskable-512': { size: 512, svg: whole },
  'apple-touch': { size: 180, svg: whole },
};
