import { expect, test } from 'vitest';
import { answerText } from '../../../src/server/email/incoming/answer-text.ts';
import { cutQuotes } from '../../../src/server/email/incoming/cut-quotes.ts';

const quoted = '> ##- Répondez au-dessus de cette ligne -##\n>\n> Bonjour Anne,\n> secret';

const answers: [what: string, text: string][] = [
  [
    'Gmail, French',
    `Oui, à demain.\n\nLe lun. 30 nov. 2026 à 10:00, Préau <preau@school.example> a écrit\u00a0:\n\n${quoted}`,
  ],
  [
    'Gmail, French, broken',
    `Oui, à demain.\n\nLe lun. 30 nov. 2026 à 10:00, Préau <\npreau@school.example> a écrit :\n\n${quoted}`,
  ],
  [
    'Gmail, English',
    `Oui, à demain.\n\nOn Mon, Nov 30, 2026 at 10:00 AM Préau <preau@school.example> wrote:\n${quoted}`,
  ],
  [
    'Gmail, Arabic',
    `Oui, à demain.\n\nفي الاثنين، 30 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة \u202aPréau\u202c\u200f <\u202apreau@school.example\u202c\u200f>:\n${quoted}`,
  ],
  [
    'unmarked quote',
    'Oui, à demain.\n\nLe 30/11/2026 à 10:00, Préau a écrit :\n##- Répondez au-dessus de cette ligne -##\nsecret',
  ],
  ['the marker alone', 'Oui, à demain.\n\n##- Answer above this line -##\nsecret'],
  [
    'Outlook, lines',
    'Oui, à demain.\n\n________________________________\nDe : Préau <preau@school.example>\nEnvoyé : lundi\nsecret',
  ],
  [
    'Outlook, fields',
    'Oui, à demain.\n\nDe : Préau <preau@school.example>\nEnvoyé : lundi 30 novembre 2026\nÀ : Anne\nObjet : x\n\nsecret',
  ],
  [
    'Outlook, English',
    'Oui, à demain.\r\n\r\nFrom: Préau <preau@school.example>\r\nSent: Monday\r\nTo: Anne\r\n\r\nsecret',
  ],
  ['Outlook, old', 'Oui, à demain.\n\n-----Message d’origine-----\nsecret'],
  ['Outlook, old English', 'Oui, à demain.\n\n-----Original Message-----\nsecret'],
  ['a signature', 'Oui, à demain.\n\n-- \nAnne Roux\n06 00 00 00 00'],
  ['a telephone', 'Oui, à demain.\n\nEnvoyé de mon iPhone\n'],
  ['an English telephone', 'Oui, à demain.\n\nSent from my iPhone\n\n> Le 30 nov.\n> secret'],
  ['an answer beneath', `Le lun. 30 nov. 2026 à 10:00, Préau a écrit :\n${quoted}\n\nOui, à demain.`],
];

test.each(answers)('[MAIL35] of an answer only what its author wrote is left: %s', (_, text) => {
  expect(cutQuotes(text)).toBe('Oui, à demain.');
});

test('[MAIL35] between two quotes it is left in its order, and what only looks like a quote stays', () => {
  expect(cutQuotes('> à huit heures ?\nOui.\n\n> à la grille ?\nNon.')).toBe('Oui.\n\nNon.');
  const own = 'Le professeur a écrit :\nvenez à 8 h.\nDe : moi\n- un\n-- deux';
  expect(cutQuotes(own)).toBe(own);
  expect(cutQuotes('un\n\n\n\n\ndeux')).toBe('un\n\ndeux');
});

test('[MAIL35] a text that was written to be a burden takes no time', () => {
  const began = performance.now();
  for (const burden of [
    'Le 1 1 '.repeat(20_000),
    '##-'.repeat(50_000),
    'On 1 1\n'.repeat(20_000),
    '-'.repeat(200_000),
    `${' '.repeat(500_000)}x`,
    `1${'x'.repeat(500_000)}`,
    '> '.repeat(300_000),
  ])
    cutQuotes(burden);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('[MAIL35] of a page its text is left, without what mail programs mark as quoted', async () => {
  const pages = [
    '<p>Oui, à <b>demain</b>.</p><div class="gmail_quote"><div>Le lun. 30 nov. 2026 à 10:00, Préau a écrit :</div><blockquote>secret</blockquote></div>',
    '<html><body><div>Oui, à demain.</div><hr><div id="divRplyFwdMsg"><b>De :</b> Préau</div><div>##- Répondez au-dessus de cette ligne -##</div><div>secret</div></body></html>',
    '<p>Oui, à demain.</p><blockquote type="cite">secret</blockquote><img src="https://evil.example/x.png" alt="secret"><script>secret</script><style>secret</style>',
  ];
  for (const html of pages) {
    const text = await answerText({ headers: [], headerLines: [], attachments: [], html });
    expect(text).toContain('Oui, à demain.');
    expect(text).not.toContain('secret');
  }
});
