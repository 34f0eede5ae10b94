import type { App } from '../context.ts';
import { connectionsOf } from '../db/open.ts';
import type { Connection } from '../live/people/connection.ts';
import type { LiveStream } from '../live/people/subscription.ts';

/** `label`: what tells the numbers of a measure apart, by one word or by several. Their values are words of ours, and never a person, a school or what anyone sent. */
export type Measure = {
  name: string;
  type: 'gauge' | 'counter';
  help: string;
  label?: string | readonly string[];
  read: (app: App) => Read;
};
type Read = Iterable<[value: string | readonly string[], count: number]>;

const one = (count: number): Read => [['', count]];
const pools = ({ db, live, jobs, accounts }: App) => Object.entries({ db, live, jobs, accounts });
/** As the documents name them. */
const poolName = (name: string) => (name === 'db' ? 'app' : name);

/** What an operator sees of a process beside what Node says of itself: each is read from where it stands anyway. */
export const measures: readonly Measure[] = [
  {
    name: 'preau_sockets_open',
    type: 'gauge',
    help: 'Sockets whose person is known.',
    read: ({ connections }) => one([...connections].length),
  },
  {
    name: 'preau_subscriptions',
    type: 'gauge',
    help: 'Subscriptions that are up to date, by what they are told.',
    label: 'stream',
    read: ({ connections }) => subscriptionsIn(connections),
  },
  {
    name: 'preau_frames_written_total',
    type: 'counter',
    help: 'Frames written to sockets: events and answers.',
    read: ({ connections }) => one(connections.framesWritten()),
  },
  {
    name: 'preau_messages_appended_total',
    type: 'counter',
    help: 'Messages stored by this process.',
    read: ({ batches }) => one(batches.appended),
  },
  {
    name: 'preau_resumed_total',
    type: 'counter',
    help: 'Subscriptions that came back: told from memory, from the rows, or to fetch anew.',
    label: 'from',
    read: ({ hub }) => Object.entries(hub.resumed),
  },
  {
    name: 'preau_refusals_total',
    type: 'counter',
    help: 'Calls and requests that were refused, by the reason that was given.',
    label: 'reason',
    read: ({ counts }) => counts.refusals,
  },
  {
    name: 'preau_notifications_total',
    type: 'counter',
    help: 'Messages of which a person with a device was told (told, together, summary), or was not, by the reason that was kept.',
    label: 'reason',
    read: ({ counts }) => counts.notices,
  },
  {
    name: 'preau_mails_total',
    type: 'counter',
    help: 'Mails that were handed over, came back, were not sent, wait for quiet hours to end or are to be tried again, by what they are.',
    label: ['kind', 'outcome'],
    read: ({ counts }) => [...counts.mails].map(([key, count]) => [key.split(' '), count]),
  },
  {
    name: 'preau_mails_in_total',
    type: 'counter',
    help: 'Mails that came in, and addresses that were refused, by what became of them.',
    label: 'outcome',
    read: ({ counts }) => counts.mailsIn,
  },
  {
    name: 'preau_upgrades_refused_total',
    type: 'counter',
    help: 'Sockets that were not opened, by the status that was answered.',
    label: 'status',
    read: ({ counts }) => counts.upgrades,
  },
  {
    name: 'preau_nonsense_total',
    type: 'counter',
    help: 'Sockets that were closed because they sent what is no frame.',
    read: ({ counts }) => one(counts.nonsense),
  },
  {
    name: 'preau_pool_connections_used',
    type: 'gauge',
    help: 'Connections to PostgreSQL at work.',
    label: 'pool',
    read: (app) => pools(app).map(([name, db]) => [poolName(name), connectionsOf(db).used]),
  },
  {
    name: 'preau_pool_waiting',
    type: 'gauge',
    help: 'What waits for a connection to PostgreSQL.',
    label: 'pool',
    read: (app) => pools(app).map(([name, db]) => [poolName(name), connectionsOf(db).waiting]),
  },
  {
    name: 'preau_lanes_busy',
    type: 'gauge',
    help: 'Schools in which something is being written.',
    read: ({ lanes }) => one(lanes.count),
  },
  {
    name: 'preau_reader_behind_revisions',
    type: 'gauge',
    help: 'Changes that a durable reader had still to read, over all schools, when it last looked.',
    label: 'reader',
    read: ({ counts }) => counts.readersBehind(),
  },
  {
    name: 'preau_bus_state',
    type: 'gauge',
    help: 'How this process hears of the others: single (there are none), joined by Redis, or polling while Redis is away.',
    label: 'state',
    read: ({ bus }) =>
      (['single', 'joined', 'polling'] as const).map((state) => [state, Number(bus.state() === state)]),
  },
];

function subscriptionsIn(connections: Iterable<Connection>): Read {
  const counts: Record<LiveStream, number> = { message: 0, conversation: 0, typing: 0, presence: 0, account: 0 };
  for (const { subscriptions } of connections)
    for (const stream of Object.keys(counts) as LiveStream[]) counts[stream] += subscriptions[stream].length;
  return Object.entries(counts);
}
