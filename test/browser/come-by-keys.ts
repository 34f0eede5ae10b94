import { demoPassword } from '../../src/server/demo/people.ts';
import { composer, log, rowOf } from './chat.ts';
import { keysOf } from './keyboard.ts';
import type { Keys } from './keyboard.ts';
import type { Demo } from './open-demo.ts';
import { visitor } from './person.ts';
import type { Person } from './person.ts';

/** A teacher without a mouse, from the sign-in into the box of a conversation. */
export async function comeByKeys(demo: Demo, title: string): Promise<Person & { keys: Keys }> {
  const person = await visitor(demo.browser, demo.server.origin, { viewport: { width: 1280, height: 800 } });
  const { page } = person;
  const keys = keysOf(page);
  await page.goto('/fr/teachers/messagerie');
  await keys.to(page.getByLabel('Adresse e-mail'));
  await keys.type('teacher@jules-verne.example');
  await keys.to(page.getByLabel('Mot de passe', { exact: true }));
  await keys.type(demoPassword);
  await page.keyboard.press('Enter');
  await rowOf(page, title).first().waitFor();
  await keys.press('F6');
  await keys.at(page.locator('[data-conversation]').first());
  await keys.to(rowOf(page, title).first());
  await keys.press('Enter');
  await log(page).locator('[data-message]').first().waitFor();
  await keys.at(composer(page));
  return { ...person, keys };
}
