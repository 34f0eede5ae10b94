import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  announcementDraftInput,
  audiencePreviewInput,
  ledgerInput,
  lettersInput,
  recallAnnouncementInput,
  saveAnnouncementDraftInput,
  sendAnnouncementInput,
} from '../../src/shared/announcement-inputs.ts';
import { limits } from '../../src/shared/limits.ts';
import {
  emailAudienceInput,
  emailsInput,
  outboxInput,
  outboxMailInput,
  sendEmailInput,
  stopEmailInput,
} from '../../src/shared/mail-inputs.ts';

const id = randomUUID();
const everyone = { kind: 'everyone' };
const audience = { groups: [everyone], except: [] };
const written = { clientId: id, title: 'Sortie', body: 'À huit heures.', audience, importance: 'normal' };
type Case = [
  name: string,
  schema: z.core.$ZodType,
  right: object,
  wrong: [field: string, value: unknown, issue: string][],
];

const cases: Case[] = [
  [
    'sendAnnouncementInput',
    sendAnnouncementInput,
    written,
    [
      ['clientId', 'x', 'invalid_format'],
      ['title', '', 'too_small'],
      ['body', '\0', 'custom'],
      ['importance', 'shouted', 'invalid_value'],
      ['audience', { groups: [], except: [] }, 'too_small'],
      [
        'audience',
        { groups: Array.from({ length: limits.audienceGroups + 1 }, () => everyone), except: [] },
        'too_big',
      ],
      ['audience', { groups: [{ kind: 'class', classId: 'x' }], except: [] }, 'invalid_format'],
      ['audience', { groups: [{ kind: 'strangers' }], except: [] }, 'invalid_union'],
      ['acknowledgeBy', 'soon', 'invalid_type'],
      ['publishAt', 'soon', 'invalid_type'],
      ['until', 'soon', 'invalid_type'],
      ['takesReplies', 'yes', 'invalid_type'],
      ['attachmentIds', ['x'], 'invalid_format'],
      ['attachmentIds', [id, id], 'custom'],
      ['attachmentIds', Array.from({ length: 11 }, randomUUID), 'too_big'],
    ],
  ],
  [
    'audiencePreviewInput',
    audiencePreviewInput,
    { audience: { groups: [], except: [] } },
    [['audience', null, 'invalid_type']],
  ],
  ['ledgerInput', ledgerInput, { id, show: 'silent' }, [['show', 'asleep', 'invalid_value']]],
  ['announcementDraftInput', announcementDraftInput, { id, version: 2 }, [['version', -1, 'too_small']]],
  [
    'saveAnnouncementDraftInput',
    saveAnnouncementDraftInput,
    { id, basedOn: 0, content: { title: '', body: '', importance: 'normal', takesReplies: false, audience } },
    [
      ['basedOn', 0.5, 'invalid_type'],
      ['staff', ['x'], 'invalid_format'],
      ['content', { title: '' }, 'invalid_type'],
    ],
  ],
  ['lettersInput', lettersInput, { id, after: 'x' }, [['after', 3, 'invalid_type']]],
  [
    'recallAnnouncementInput',
    recallAnnouncementInput,
    { id },
    [['reason', 'x'.repeat(limits.reasonCharacters + 1), 'too_big']],
  ],
  ['outboxInput', outboxInput, { query: 'leila', state: 'skipped' }, [['kind', 'chain', 'invalid_value']]],
  ['outboxMailInput', outboxMailInput, { mailId: 1 }, [['mailId', 0, 'too_small']]],
  [
    'sendEmailInput',
    sendEmailInput,
    { to: { groups: [{ kind: 'everyone' }] }, subject: 'x', body: 'x' },
    [
      ['subject', ' ', 'too_small'],
      ['body', '', 'too_small'],
      ['to', { groups: [], except: [] }, 'too_small'],
    ],
  ],
  [
    'emailAudienceInput',
    emailAudienceInput,
    { to: { groups: [{ kind: 'everyone' }] } },
    [['to', null, 'invalid_type']],
  ],
  ['emailsInput', emailsInput, { before: new Date() }, [['before', 'x', 'invalid_type']]],
  ['stopEmailInput', stopEmailInput, { id }, [['id', 'x', 'invalid_format']]],
];

test.each(cases)('[WIRE7] %s passes what is right and names what is wrong', (_, schema, right, wrong) => {
  const issuesOf = (value: unknown) => (z.safeParse(schema, value).error?.issues ?? []).map(({ code }) => code);
  expect(issuesOf(right)).toEqual([]);
  for (const [field, value, issue] of wrong) expect(issuesOf({ ...right, [field]: value }), field).toContain(issue);
  expect(issuesOf({ ...right, isAdmin: true })).toEqual(['unrecognized_keys']);
});
