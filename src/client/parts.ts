import type { Outline } from '../shared/places.ts';
import type { WordsOf } from './i18n/load.ts';

/**
 * Where each part of the app begins: a chunk of its own, so that whoever signs in does not fetch what is behind it, nor the other way
 * round. The one list of them: areas.ts imports each, the build makes its chunks (bundling/chunks.ts) and its pages (bundling/pages.tsx) by it.
 */
export const parts = {
  signIn: 'session/sign-in.tsx',
  invitation: 'session/invitation-page.tsx',
  firstSchool: 'session/first-school.tsx',
  inside: 'signed-in.tsx',
  home: 'home/home-page.tsx',
  messages: 'home/chat-page.tsx',
  sentFiles: 'files/sent-files.tsx',
  transcript: 'transcript/transcript-page.tsx',
  announcing: 'announcements/announcing-page.tsx',
  settings: 'settings/settings-page.tsx',
  share: 'share/share-page.tsx',
  panel: 'admin/panel.tsx',
  schoolRules: 'rules/school-rules-page.tsx',
  accessibility: 'accessibility/accessibility-page.tsx',
} as const;
export type Part = keyof typeof parts;

type Needs = {
  parts: readonly Part[];
  words: readonly WordsOf[];
  /** Sentences that a part asks for itself when it is shown, so that what stands around it stays where it is. */
  ownWords?: readonly WordsOf[];
};

/** What the pages of an outline need: parts, and sentences. */
export const needs: Record<Outline, Needs> = {
  entrance: { parts: ['signIn'], words: ['always', 'entrance'] },
  home: { parts: ['inside', 'home'], words: ['always', 'inside'], ownWords: ['home'] },
  messages: { parts: ['inside', 'messages'], words: ['always', 'inside'] },
  conversation: { parts: ['inside', 'messages'], words: ['always', 'inside'] },
  panel: { parts: ['inside', 'panel'], words: ['always', 'inside'], ownWords: ['admin', 'home'] },
  settings: { parts: ['inside', 'settings'], words: ['always', 'inside'], ownWords: ['settings'] },
};
