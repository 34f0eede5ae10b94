import { z } from 'zod';

/** How long somebody stays signed in. */
export const sessionSettings = {
  PREAU_SESSION_TTL: {
    schema: z.coerce.number().int().min(60).max(31_536_000).default(28_800),
    shown: '28800',
    sentence: 'How long a sign-in lasts without being used, in seconds; an open page uses it.',
    must: 'be a whole number of seconds from 60 to 31536000',
  },
  PREAU_PUSH_SESSION_TTL: {
    schema: z.coerce.number().int().min(60).max(31_536_000).default(2_592_000),
    shown: '2592000',
    sentence:
      'How long a sign-in lasts without being used on a device that is notified, in seconds; with less than PREAU_SESSION_TTL as long as that.',
    must: 'be a whole number of seconds from 60 to 31536000',
  },
  PREAU_SESSION_MAX: {
    schema: z.coerce.number().int().min(60).max(31_536_000).default(2_592_000),
    shown: '2592000',
    sentence: 'How long a sign-in lasts at most, however much it is used, in seconds.',
    must: 'be a whole number of seconds from 60 to 31536000',
  },
} as const;
