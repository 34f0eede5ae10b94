import { setTimeout as wait } from 'node:timers/promises';
import { Ledger, type Listener } from './ledger.ts';
import { Line } from './line.ts';
import { plainWire } from './plain-wire.ts';
import type { ConnectOptions } from './protocol.ts';
import { trpcWire } from './trpc-wire.ts';
import type { Wire } from './wire.ts';

const connectingAtOnce = 64;
const wires = { trpc: trpcWire, plain: plainWire };

/** The last message it heard is part of what was read last. */
type Member = Listener & { person: number; socket: Line | null; lastRead: string | null; from: number; end: number };
type Sender = { member: Member; conversations: number[]; turn: number };

/** The sockets of everyone in a population. */
export class Fleet {
  readonly wire: Wire;
  /** How many follow each conversation. */
  readonly audiences: number[];
  readonly senders: Sender[];
  ledger = new Ledger(1);
  private readonly members: Member[];
  private readonly options: ConnectOptions;

  constructor(options: ConnectOptions) {
    this.options = options;
    this.wire = wires[options.wire];
    this.members = options.people.map((_, person) => ({
      person,
      socket: null,
      lastRead: null,
      from: 0,
      end: 0,
      places: new Int32Array(options.conversations.length).fill(-1),
      lastSeqs: new Uint32Array(options.conversations.length),
    }));
    this.audiences = options.conversations.map(({ members }, conversation) => this.place(conversation, members));
    this.senders = this.members
      .filter(({ person }) => options.people[person]!.sends)
      .map((member) => ({ member, conversations: this.conversationsOf(member.person), turn: 0 }))
      .filter(({ conversations }) => conversations.length > 0);
  }

  async connect(): Promise<void> {
    const { urls } = this.options;
    const left = this.members.filter(({ socket }) => socket === null);
    const worker = async () => {
      for (let member = left.shift(); member; member = left.shift())
        await this.open(member, urls[member.person % urls.length]!);
    };
    await Promise.all(Array.from({ length: connectingAtOnce }, worker));
  }

  /** Each tries by itself, after a pause of its own, until it is back: what a thousand browsers do. */
  async comeBack(url: string): Promise<void> {
    await Promise.all(
      this.members.map(async (member) => {
        await wait(Math.random() * 500);
        while (member.socket === null) await this.open(member, url).catch(() => wait(100 + Math.random() * 200));
      }),
    );
  }

  socketOf(person: number): Line | null {
    return this.members[person]!.socket;
  }

  idOf(conversation: number): string {
    return this.options.conversations[conversation]!.id;
  }

  close(): void {
    for (const { socket } of this.members) socket?.terminate();
  }

  private place(conversation: number, members: number[]): number {
    const following = members.filter((person) => this.options.people[person]!.follows);
    for (const [place, person] of following.entries()) this.members[person]!.places[conversation] = place;
    return following.length;
  }

  private conversationsOf(person: number): number[] {
    return this.options.conversations.flatMap(({ members }, index) => (members.includes(person) ? [index] : []));
  }

  /** Open once it hears its messages, where it follows any. */
  private async open(member: Member, url: string): Promise<void> {
    const { token, follows } = this.options.people[member.person]!;
    const { cursor: start, streams } = this.options;
    const headers = { cookie: `preau_session=${token}`, origin: url.replace('ws', 'http').replace('/trpc', '') };
    await new Promise<void>((resolve, reject) => {
      const ears = Ledger.earsOf(() => this.ledger, member, resolve);
      const onText = (read: string, from: number, end: number) => {
        if (!this.wire.hear(read, from, end, ears)) return;
        member.lastRead = read;
        member.from = from;
        member.end = end;
      };
      const onClose = () => {
        member.socket = null;
        reject(new Error('closed'));
      };
      Line.open(url, headers, { onText, onClose }).then((line) => {
        member.socket = line;
        if (this.options.asks) line.askNowAndThen();
        if (!follows) return resolve();
        const { lastRead, from, end } = member;
        const cursor = lastRead === null ? start : this.wire.cursorOf(lastRead.slice(from, end));
        for (const frame of this.wire.follow({ cursor, streams })) line.send(frame);
      }, reject);
    });
  }
}
