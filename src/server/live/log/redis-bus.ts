import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import superjson from 'superjson';
import { stringify } from '../fan-out/stringify.ts';
import type { Bus, BusMessage } from './bus.ts';
import { Parcels } from './parcels.ts';

type Client = ReturnType<typeof newClient>;

/** A broker that answers nothing for this long is away. */
const connectMs = 2_000;
const retryMs = 1_000;
/** Asked every second, one that has not answered for so long is away, though its connection stands: frozen, or cut off without a word. */
const askMs = 1_000;
const silentMs = 3_000;

/** A process of a version before reads no parcel of several: it finds the revisions in the rows, as where Redis is away. */
type Parcel = { from: string } & ({ message: BusMessage } | { messages: readonly BusMessage[] });

/** `moveTo`: the epoch that holds now. */
export type RedisBus = Bus & { client: Client; moveTo(epoch: string): void };

/**
 * Joins the processes of one database through Redis, a sharded channel an establishment, subscribed only while it has a socket
 * here. What cannot be sent is dropped: each process reads the counters once a second in any case. The channels bear the epoch
 * that holds, not that of the start: two databases on one Redis are kept apart, and whoever has taken up a new one hears whoever
 * starts on it.
 */
export function newRedisBus(options: { url: string; epoch: string; log: Logger }): RedisBus {
  const self = randomUUID();
  const sender = newClient(options.url);
  const receiver = newClient(options.url);
  const listeners: ((message: BusMessage) => void)[] = [];
  let { epoch } = options;
  const followed = new Set<string | null>([null]);
  const channelOf = (establishmentId: string | null) => `preau:${epoch}:${establishmentId ?? 'all'}`;
  const onTrouble = troubleLog(options.log);
  const receive = newReader(self, { hear: (message) => listeners.forEach((listener) => listener(message)), onTrouble });
  const send = (establishmentId: string | null, messages: readonly BusMessage[]) => {
    const [message] = messages as [BusMessage];
    const parcel: Parcel = messages.length > 1 ? { from: self, messages } : { from: self, message };
    sender.sPublish(channelOf(establishmentId), stringify(parcel)).catch(onTrouble);
  };
  const parcels = new Parcels((id, messages) => answers(sender) && send(id, messages));
  const heard = new Map<Client, number>();
  const answers = (client: Client) => client.isReady && performance.now() - (heard.get(client) ?? -Infinity) < silentMs;
  for (const client of [sender, receiver]) {
    client.on('error', onTrouble);
    for (const sign of ['ready', 'ping-interval']) client.on(sign, () => heard.set(client, performance.now()));
    // Refused at first, it goes on trying by itself; until then the rows are read each second.
    client.connect().catch(onTrouble);
  }
  const subscribe = (id: string | null) => receiver.sSubscribe(channelOf(id), receive).catch(onTrouble);
  const unsubscribe = (id: string | null) => receiver.sUnsubscribe(channelOf(id)).catch(onTrouble);
  void subscribe(null);
  return {
    client: sender,
    publish(establishmentId, message) {
      if (answers(sender)) parcels.add(establishmentId, message);
    },
    follow(establishmentId) {
      followed.add(establishmentId);
      void subscribe(establishmentId);
    },
    unfollow(establishmentId) {
      followed.delete(establishmentId);
      void unsubscribe(establishmentId);
    },
    moveTo(present) {
      if (present === epoch) return;
      for (const id of followed) void unsubscribe(id);
      epoch = present;
      for (const id of followed) void subscribe(id);
    },
    listen: (listener) => void listeners.push(listener),
    state: () => (answers(sender) && answers(receiver) ? 'joined' : 'polling'),
    close: async () => {
      parcels.close();
      for (const client of [sender, receiver]) client.destroy();
    },
  };
}

type Reading = { hear: (message: BusMessage) => void; onTrouble: (err: unknown) => void };

/** What another version, or another program, has written there must end nobody's process, and holds up nothing that comes with it. */
function newReader(self: string, { hear, onTrouble }: Reading): (text: string) => void {
  const own = stringify({ from: self }).slice(0, -2);
  const tryTo = (act: () => void) => {
    try {
      act();
    } catch (err) {
      onTrouble(err);
    }
  };
  return (text) => {
    // Redis gives everyone all of it: what this process said itself is not worth reading.
    if (text.startsWith(own)) return;
    tryTo(() => {
      const parcel = superjson.parse<Parcel>(text);
      const messages = 'messages' in parcel ? parcel.messages : [parcel.message];
      for (const message of messages) tryTo(() => hear(message));
    });
  };
}

function newClient(url: string) {
  const socket = { connectTimeout: connectMs, reconnectStrategy: () => retryMs };
  return createClient({ url, socket, pingInterval: askMs });
}

/** Once an outage, not once a second. */
function troubleLog(log: Logger): (err: unknown) => void {
  let saidAt = -Infinity;
  return (err) => {
    if (performance.now() - saidAt < 60_000) return;
    saidAt = performance.now();
    log.warn({ err }, 'Redis does not answer: changes of other processes are read from the database once a second');
  };
}
