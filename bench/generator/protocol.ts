import type { Spread } from './latencies.ts';

/** What the bench asks of a load generator, a process of its own. */
export type Commands = {
  /** Opens these people's sockets; ready once each follows its messages. Answers how long that took. */
  connect(options: ConnectOptions): Promise<{ ms: number }>;
  /** Sends at a steady rate, whatever the answers, and waits for what is still to come. */
  load(options: LoadOptions): Promise<Report>;
  /** So many messages to each conversation, in turn, are on their way from somebody else; their numbers begin at `from`. */
  expect(options: { from: number; toEach: number }): Promise<void>;
  /** Everyone whose socket is cut comes back, and hears what was missed; answers once nothing is outstanding. */
  /** `caughtUpAt` is on the clock that all processes of one machine share. */
  comeBack(options: { url: string; withinMs: number }): Promise<Report & { ms: number; caughtUpAt: number }>;
  /** This person reads no further. */
  pause(options: { person: number }): Promise<void>;
  resume(options: { person: number }): Promise<void>;
};

export type ConnectOptions = {
  wire: 'trpc' | 'plain';
  /** Of each process; people are dealt to them in turn. */
  urls: readonly string[];
  people: { token: string; follows: boolean; sends: boolean }[];
  /** By their places in `people`. */
  conversations: { id: string; members: number[] }[];
  cursor: string | undefined;
  streams: number;
  /** Asks for a sign of life as the web client does, in place of hearing only what it is told. */
  asks?: boolean | undefined;
};

export type LoadOptions = { rate: number; seconds: number; bodyCharacters: number; ignore?: number | undefined };

/** Latencies count from when a message was due, in ms. */
export type Report = {
  sent: number;
  acknowledged: number;
  refused: number;
  expected: number;
  delivered: number;
  lost: number;
  duplicates: number;
  inversions: number;
  broken: number;
  why: string | undefined;
  acknowledgement: Spread;
  delivery: Spread;
  /** From the first message to the last thing heard. */
  seconds: number;
  generatorCpu: number;
};
