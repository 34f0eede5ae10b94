import { z } from 'zod';

/** How many strangers, sockets and connections there may be, and how long a quiet one is kept. */
export const connectionSettings = {
  PREAU_STRANGERS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(1_000_000).default(3_000),
    shown: '3000',
    sentence:
      "How many sessions that are nobody's one address may come with in a minute, before the database is asked no more; a school is often one address.",
    must: 'be a whole number from 1 to 1000000',
  },
  PREAU_UPGRADES_PER_SECOND: {
    schema: z.coerce.number().int().min(1).max(1_000_000).default(1_000),
    shown: '1000',
    sentence:
      'How many sockets may ask to be opened in a second, and four times as many at once; the others are told to come back.',
    must: 'be a whole number from 1 to 1000000',
  },
  PREAU_CONNECTIONS_PER_ADDRESS: {
    schema: z.coerce.number().int().min(10).max(1_000_000).default(1_000),
    shown: '1000',
    sentence:
      'How many connections without an open socket one address may hold; beyond it the one that was quiet for longest gives way. A trusted proxy counts its own.',
    must: 'be a whole number from 10 to 1000000',
  },
  PREAU_KEEP_ALIVE: {
    schema: z.coerce.number().int().min(1).max(3_600).default(75),
    shown: '75',
    sentence:
      'How long a connection is kept on which nothing is asked, in seconds; longer than a proxy in front keeps it, or now and then an answer is lost.',
    must: 'be a whole number of seconds from 1 to 3600',
  },
} as const;
