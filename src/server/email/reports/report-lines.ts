import { segments, type PanelSegment } from '../../../shared/places.ts';
import type { Letter, Line } from '../letter.ts';
import { sayIn, tags, type Say } from '../texts/say.ts';
import type { MailReader } from '../unread/reader-of.ts';
import type { Week } from './week-before.ts';
import type { WeekFigures } from './week-figures.ts';

/** What the report of a week says: numbers alone, and what waits with the page of the panel where it does. */
export function reportLines(week: Week, figures: WeekFigures, reader: MailReader, origin: string): Letter {
  const { school, name, locale } = reader;
  const say = sayIn(locale);
  const panel = `${origin}/${locale}/${segments.admin}`;
  const hrefOf = (page: PanelSegment | null, state = '') => (page ? `${panel}/${page}${state}` : panel);
  const days = daysOf(week, locale);
  const waiting = waitingLines(figures, say, hrefOf);
  return {
    subject: say('report.subject', { school, ...days }),
    lines: [
      { kind: 'text', text: say('hello', { name }) },
      { kind: 'text', text: say('report.text', { school, ...days }) },
      ...weekLines(figures, say),
      ...(waiting.length > 0 ? [{ kind: 'text', text: say('report.waits') } as const, ...waiting] : []),
      { kind: 'link', text: say('report.do'), href: panel },
    ],
  };
}

type HrefOf = (page: PanelSegment | null, state?: string) => string;

function weekLines(figures: WeekFigures, say: Say): Line[] {
  const { messages, before, came, people, opened, announcements, asked, acknowledged, handedOver, bounced } = figures;
  const texts = [
    say('report.messages', { count: messages, before }),
    say('report.came', { count: came, of: people }),
    say('report.opened', { count: opened }),
    say('report.announcements', { count: announcements }),
    ...(asked > 0 ? [say('report.acknowledged', { count: acknowledged, of: asked })] : []),
    say('report.mails', { count: handedOver, bounced }),
  ];
  return texts.map((text) => ({ kind: 'text', text }));
}

/** What is nothing waits for nobody. */
function waitingLines({ unopened, over, refused, failed }: WeekFigures, say: Say, hrefOf: HrefOf): Line[] {
  return [
    ...(unopened > 0
      ? [item(say('report.unopened'), say('report.over', { count: unopened, over }), hrefOf('invitations'))]
      : []),
    ...(refused > 0
      ? [item(say('report.refused'), say('report.count', { count: refused }), hrefOf('mails', '?state=bounced'))]
      : []),
    ...(failed > 0 ? [item(say('report.failed'), say('report.count', { count: failed }), hrefOf(null))] : []),
  ];
}

function item(title: string, text: string, href: string): Line {
  return { kind: 'item', title, text, href };
}

/** As days of the calendar, wherever that is. */
function daysOf({ first, last }: Week, locale: MailReader['locale']): { first: string; last: string } {
  const format = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return { first: format.format(new Date(first)), last: format.format(new Date(last)) };
}
