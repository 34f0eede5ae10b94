import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { audit as ar } from '../../../src/client/i18n/ar/admin-audit.ts';
import { frame } from '../../../src/client/i18n/ar/frame.ts';
import { audit as en } from '../../../src/client/i18n/en/admin-audit.ts';
import { audit as fr } from '../../../src/client/i18n/fr/admin-audit.ts';
import { auditActions, isAuditAction, shownDetail } from '../../../src/shared/audit-actions.ts';

const actions = Object.keys(auditActions).filter(isAuditAction);

test.each(Object.entries({ fr, en, ar }))(
  '[PEOPLE31] in %s every action has its sentence, which takes nothing but what its entry holds',
  (_, sentences) => {
    expect(actions.length).toBeGreaterThan(10);
    for (const action of actions) {
      const held = ['actor', 'subject', ...shownDetail(action).map(([word]) => word)];
      const values = Object.fromEntries(held.map((word) => [word, word === 'count' ? 3 : `<${word}>`]));
      const said = new IntlMessageFormat(sentences[`audit.${action}`], 'fr').format(values);
      expect(said, action).not.toBe('');
      const words = shownDetail(action).filter(([, kind]) => kind !== 'number');
      for (const [word] of words) expect(said, action).toContain(`<${word}>`);
    }
  },
);

test.each(Object.entries({ fr, en, ar }))('[PEOPLE31] in %s what was not there is left out or said', (_, sentences) => {
  for (const action of actions) {
    const held = ['actor', 'subject', ...shownDetail(action).map(([word]) => word)];
    const values = Object.fromEntries(held.map((word) => [word, word === 'count' ? 0 : 'none']));
    expect(typeof new IntlMessageFormat(sentences[`audit.${action}`], 'fr').format(values), action).toBe('string');
  }
  const until = new IntlMessageFormat(sentences['audit.membership.suspended'], 'fr');
  expect(until.format({ actor: 'A', subject: 'S', until: 'none' })).not.toContain('none');
});

test('[PEOPLE31] in Arabic, where a role has brackets of its own, no sentence puts others around it', () => {
  const withRole = actions.filter((action) => shownDetail(action).some(([, kind]) => kind === 'role'));
  expect(withRole.length).toBeGreaterThan(0);
  for (const action of withRole) {
    const values = Object.fromEntries(shownDetail(action).map(([word]) => [word, frame['role.student']]));
    const said = new IntlMessageFormat(ar[`audit.${action}`], 'ar').format({ actor: 'A', subject: 'S', ...values });
    expect(said, action).toContain(frame['role.student']);
    expect(said, action).not.toMatch(/\([^)]*\(/);
  }
});
