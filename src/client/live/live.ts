import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { ComponentType } from 'react';
import type { Typists } from '../messages/typists.ts';
import type { Reacting } from '../messages/wishes.ts';
import type { Presences } from '../presence/presences.ts';
import type { Change } from './change.ts';
import type { LiveClient } from './client.ts';
import type { Connection } from './connection.ts';
import type { Emitter } from './emitter.ts';
import type { Rung } from './follow-account.ts';
import type { Keep } from './keep.ts';
import type { Device } from './new-device.ts';
import type { Store } from './store.ts';

export type Kept = { at: Date; Band: ComponentType<{ at: Date }> } | null;

/** The one connection as everything but its own module sees it. */
export type Wire = {
  client: LiveClient;
  connection: Pick<
    Connection,
    | 'state'
    | 'since'
    | 'latencyMs'
    | 'doubt'
    | 'opened'
    | 'sessionOver'
    | 'standingChanged'
    | 'connect'
    | 'disconnect'
    | 'reconnect'
    | 'endSession'
    | 'openFor'
  >;
  queryClient: QueryClient;
  /** Whether who one is was said before there was a line: what waits is sent once a line has said the same. */
  saidAhead: Store<boolean>;
  /** What stands here is what this device kept, as it was then: nothing has answered since the page was opened. Its band says so. */
  kept: Store<Kept>;
};

/** Everything that lives as long as someone is signed in on this page. */
export type Live = Wire &
  Device & {
    myId: string;
    /** Whether the server has said, on the present socket, that this is who calls: another tab may have signed somebody else in. */
    isMine: Store<boolean>;
    /** Each change, once it is in the cache. */
    changes: Emitter<Change>;
    /** What the bell rang for, once what is asked by it is being asked. */
    rang: Emitter<Rung>;
    /** The conversation that the reader has just lost. */
    takenAway: Emitter<string>;
    /** The conversations that they are leaving of their own will, which nobody need tell them. */
    leaving: Set<string>;
    /** The conversations in which something that the reader sent for later was refused when its time came. */
    held: Store<ReadonlySet<string>>;
    /** The reactions that their messages do not bear: those that the server has not answered yet, and those to an announcement. */
    reacting: Store<Reacting>;
    typists: Store<Typists>;
    presences: Store<Presences>;
    keep: Keep;
  };

export const WireContext = createContext<Wire | null>(null);
/** Null until the server has said who is signed in. */
export const LiveContext = createContext<Live | null>(null);

export function useWire(): Wire {
  const wire = use(WireContext);
  if (!wire) throw new Error('useWire outside of <LiveProvider>');
  return wire;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive before it is known who is signed in');
  return live;
}
