import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { patched, personalFrom } from '../../src/shared/personal-inputs.ts';
import { holidaysAtMost } from '../../src/shared/personal-settings.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { setPreferencesInput } from '../../src/shared/preferences.ts';
import { issuesOf } from '../../src/shared/issues.ts';

const wrong: [what: object, place: string, issue: string][] = [
  [{ later: true }, 'later', 'unrecognized_keys'],
  [{ display: { font: 'serif' } }, 'display.font', 'unrecognized_keys'],
  [{ display: { theme: 'sepia' } }, 'display.theme', 'invalid_value'],
  [{ display: { language: 'de' } }, 'display.language', 'invalid_value'],
  [{ display: { enterSends: 'yes' } }, 'display.enterSends', 'invalid_type'],
  [{ notifications: 'all' }, 'notifications', 'invalid_type'],
  [{ notifications: { level: 'some' } }, 'notifications.level', 'invalid_value'],
  [{ sounds: { message: 'harp' } }, 'sounds.message', 'invalid_value'],
  [{ sounds: { volume: 101 } }, 'sounds.volume', 'too_big'],
  [{ sounds: { volume: 0.5 } }, 'sounds.volume', 'invalid_type'],
  [{ connection: { pace: 'never' } }, 'connection.pace', 'invalid_value'],
  [{ quietHours: { days: [0] } }, 'quietHours.days.0', 'too_small'],
  [{ quietHours: { days: [1, 1] } }, 'quietHours.days', 'twice'],
  [{ quietHours: { hours: { from: 60 } } }, 'quietHours.hours.to', 'invalid_type'],
  [{ quietHours: { hours: { from: 60, to: 60 } } }, 'quietHours.hours', 'sameTime'],
  [{ quietHours: { hours: { from: 60, to: 1_440 } } }, 'quietHours.hours.to', 'too_big'],
  [
    { quietHours: { holidays: [{ from: '2026-02-29', to: '2026-03-01' }] } },
    'quietHours.holidays.0.from',
    'invalid_format',
  ],
  [{ quietHours: { holidays: [{ from: '2026-03-02', to: '2026-03-01' }] } }, 'quietHours.holidays.0', 'endsBefore'],
  [{ quietHours: { holidays: [{ from: '2026-03-02', to: '9999-03-01' }] } }, 'quietHours.holidays.0.to', 'farAway'],
  [
    {
      quietHours: {
        holidays: Array.from({ length: holidaysAtMost + 1 }, () => ({ from: '2026-03-01', to: '2026-03-01' })),
      },
    },
    'quietHours.holidays',
    'too_big',
  ],
];

test.each(wrong)('[PREF2] %j is refused by its place', (what, place, reason) => {
  const issues = z.safeParse(setPreferencesInput, what).error?.issues.flatMap(issuesOf);
  expect(issues).toContainEqual({ path: place, reason });
});

test('[PREF2] all that there is can be set, whole or in part', () => {
  expect(z.parse(setPreferencesInput, usualSettings)).toEqual(usualSettings);
  for (const part of [{}, { display: {} }, { sounds: { volume: 0 } }])
    expect(z.parse(setPreferencesInput, part)).toEqual(part);
});

test('[PREF3] whatever is kept is made whole, each value that can be read as it was kept', () => {
  const strange = [undefined, null, 0, 'x', [], [1], { display: null }, { display: [] }, { display: { theme: 7 } }];
  for (const kept of strange) expect(personalFrom(kept)).toEqual(usualSettings);
  const kept = { display: { theme: 'dark', textSize: 'gigantic', font: 'serif' }, later: { on: true } };
  expect(personalFrom(kept)).toEqual({ ...usualSettings, display: { ...usualSettings.display, theme: 'dark' } });
  fc.assert(fc.property(fc.jsonValue(), (any) => void z.parse(setPreferencesInput, personalFrom(any))));
});

test('[PREF3] a change keeps what it does not name, what a newer version wrote too', () => {
  const kept = { display: { theme: 'sepia', font: 'serif' }, later: { on: true } };
  expect(patched(kept, { display: { enterSends: false, theme: undefined }, connection: undefined })).toEqual({
    display: { theme: 'sepia', font: 'serif', enterSends: false },
    later: { on: true },
  });
  expect(patched(undefined, { sounds: { volume: 0 } })).toEqual({ sounds: { volume: 0 } });
  expect(patched({ display: 'x' }, { display: { theme: 'dark' } })).toEqual({ display: { theme: 'dark' } });
});
