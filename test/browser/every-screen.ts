import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../../src/shared/locales.ts';
import { panelSegments, settingsSections } from '../../src/shared/places.ts';
import type { Demo } from './open-demo.ts';
import { signedIn, visitor } from './person.ts';
import type { Options, Person } from './person.ts';

/** A screen of the app, by an address without its language. */
export type Screen = { path: string; ready?(page: Page): Locator };
/** What somebody of the demo sees; nobody is whoever has not signed in. */
export type Seen = { who: 'nobody' | 'parent' | 'teacher' | 'admin'; screens: Screen[] };

const said = (page: Page) => page.locator('[role=log] [data-message]').last();
const rows = (page: Page) => page.locator('[data-conversation]').first();

/** Every screen of the app, under whom shows it: those before the sign-in, of a home, of messages with files and reactions, of the settings, of the panel. */
export async function everyScreen(demo: Demo): Promise<Seen[]> {
  const { code } = await demo.server.db
    .selectFrom('establishment')
    .select('code')
    .where('name', 'like', '%Jules-Verne')
    .executeTakeFirstOrThrow();
  const [conversationId, announcementId] = [await withFiles(demo, 'group'), await withFiles(demo, 'announcement')];
  return [
    {
      who: 'nobody',
      screens: ['sign-in', 'sign-in?school=abc234', 'invitation', 'accessibility', `schools/${code}/rules`].map(
        (path) => ({ path }),
      ),
    },
    {
      who: 'parent',
      screens: [
        { path: 'parents', ready: rows },
        { path: 'parents/annonces', ready: rows },
        { path: `parents/messagerie/${announcementId}`, ready: said },
        { path: 'share' },
        { path: 'settings' },
        ...settingsSections.map((section) => ({ path: `settings/${section}` })),
      ],
    },
    {
      who: 'teacher',
      screens: [
        { path: 'teachers', ready: rows },
        { path: 'teachers/messagerie', ready: rows },
        { path: `teachers/messagerie/${conversationId}`, ready: said },
        { path: `teachers/messagerie/${announcementId}`, ready: said },
        { path: 'teachers/messagerie?search=bonjour' },
        { path: `teachers/transcript/${conversationId}` },
        { path: 'teachers/annoncer' },
        { path: 'teachers/annoncer/new' },
      ],
    },
    {
      who: 'admin',
      screens: [
        { path: 'admin' },
        ...panelSegments.map((segment) => ({ path: `admin/${segment}` })),
        { path: 'admin/mails/new' },
      ],
    },
  ];
}

/** A conversation of the teacher in which a message bears files. */
async function withFiles({ server }: Demo, kind: 'group' | 'announcement'): Promise<string> {
  const { id } = await server.db
    .selectFrom('conversation')
    .innerJoin('message', 'message.conversationId', 'conversation.id')
    .innerJoin('participant', 'participant.conversationId', 'conversation.id')
    .innerJoin('user', 'user.id', 'participant.userId')
    .select('conversation.id')
    .where('conversation.kind', '=', kind)
    .where('user.email', '=', 'teacher@jules-verne.example')
    .where((eb) => eb(eb.fn<string>('jsonb_array_length', ['message.attachments']), '>', '0'))
    .executeTakeFirstOrThrow();
  return id;
}

/** Goes through the screens of everybody in one language, a window for each person, and shows each to `look` once it is whole. */
export async function throughAll(
  demo: Demo,
  seen: readonly Seen[],
  locale: Locale,
  options: Options,
  look: (page: Page, name: string) => Promise<void>,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const { who, screens } of seen) {
    await using person = await windowOf(demo, who, {
      reducedMotion: 'reduce',
      ...options,
      path: `/${locale}/settings`,
    });
    for (const screen of screens) {
      await open(person.page, locale, screen);
      await look(person.page, `${locale} ${who} ${screen.path}`);
    }
    complaints.push(...person.complaints);
  }
  return complaints;
}

export function windowOf({ browser, server }: Demo, who: Seen['who'], options: Options): Promise<Person> {
  if (who === 'nobody') return visitor(browser, server.origin, options);
  return signedIn(browser, server.origin, `${who}@jules-verne.example`, options);
}

/** Once nothing of it is still to come. */
export async function open(page: Page, locale: Locale, { path, ready }: Screen): Promise<void> {
  await page.goto(`/${locale}/${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await ready?.(page).waitFor();
  await settled(page);
}

/** What is not there yet shows so after a while alone. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => delete document.documentElement.dataset['restsSince']);
  await page.waitForFunction(() => {
    const { dataset } = document.documentElement;
    if (document.querySelector('[aria-busy=true], .animate-late')) delete dataset['restsSince'];
    else dataset['restsSince'] ??= String(performance.now());
    // One part may be here a moment before the next is asked for.
    return performance.now() - Number(dataset['restsSince'] ?? Infinity) > 200;
  });
}
