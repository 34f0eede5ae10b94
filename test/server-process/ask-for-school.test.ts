import { expect, test } from 'vitest';
import { askForSchool } from '../../src/server/commands/ask-for-school.ts';
import { OperatorError } from '../../src/server/operator-error.ts';

const given = {
  '--name': 'École du Préau',
  '--timezone': 'Europe/Paris',
  '--admin-email': 'Head@School.example',
  '--admin-name': 'Zoé',
};

test('[RUN13] a school that is fully described is created without a question', async () => {
  expect(await askForSchool(Object.entries(given).flat())).toEqual({
    name: 'École du Préau',
    timezone: 'Europe/Paris',
    adminEmail: 'head@school.example',
    adminName: 'Zoé',
  });
});

test.each(
  Object.entries({ '--name': ' ', '--timezone': 'Mars/Olympus', '--admin-email': 'nobody', '--admin-name': 'a\u0007' }),
)('[RUN13] a school that is described wrongly is refused by name: %s=%j', async (option, value) => {
  const asking = askForSchool(Object.entries({ ...given, [option]: value }).flat());
  await expect(asking).rejects.toThrow(OperatorError);
  await expect(asking).rejects.toThrow(new RegExp(`^${option} must .*\\.$`));
});

test('[RUN13] an option that does not exist is refused by name', async () => {
  await expect(askForSchool(['--colour', 'red'])).rejects.toThrow(/--colour/);
});

test.each([
  ['--name', '\u200B\u3164'],
  ['--admin-name', '\u202E'],
  ['--admin-name', '🎒'.repeat(121)],
  ['--admin-email', '\u2068\u2069'],
])('[RUN13] and so is one whose %s shows nothing or is too long: %j', async (option, value) => {
  const asking = askForSchool(Object.entries({ ...given, [option]: value }).flat());
  await expect(asking).rejects.toThrow(new RegExp(`^${option} must .*\\.$`));
});

test('[RUN13] marks that were pasted with a name or an e-mail are no part of it, and an emoji is one character', async () => {
  const pasted = {
    '--name': '🎒'.repeat(120),
    '--admin-name': '\u202EZoé\u202C',
    '--admin-email': '\u2068Head@School.example\u2069',
  };
  expect(await askForSchool(Object.entries({ ...given, ...pasted }).flat())).toMatchObject({
    name: pasted['--name'],
    adminEmail: 'head@school.example',
    adminName: 'Zoé',
  });
});
