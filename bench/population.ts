import { randomUUID } from 'node:crypto';

/** Who is in what: people by their place in `people`. */
export type Population = {
  establishmentId: string;
  people: { id: string; token: string }[];
  conversations: { id: string; members: number[] }[];
};

/** Conversations of these sizes, dealt so that everyone is in about as many as everyone else. The same each time. */
export function newPopulation(size: number, conversationSizes: number[]): Population {
  const deal = newDeck(size);
  return {
    establishmentId: randomUUID(),
    people: Array.from({ length: size }, () => ({ id: randomUUID(), token: randomUUID().replaceAll('-', '') })),
    conversations: conversationSizes.map((members) => ({ id: randomUUID(), members: deal(members) })),
  };
}

/** One conversation of everyone. */
export const assembly = (size: number) => newPopulation(size, [size]);
/** Conversations of 2 to 30 people. */
export const school = (size: number, conversations: number) =>
  newPopulation(
    size,
    Array.from({ length: conversations }, (_, index) => 2 + (index % 29)),
  );
/** Everyone in one conversation of this size. */
export const groups = (count: number, of: number) =>
  newPopulation(
    count * of,
    Array.from({ length: count }, () => of),
  );

function newDeck(size: number): (count: number) => number[] {
  const random = newRandom(20);
  let deck: number[] = [];
  return (count) => {
    const hand = new Set<number>();
    while (hand.size < count) {
      if (deck.length === 0) deck = shuffled(size, random);
      hand.add(deck.pop()!);
    }
    return [...hand];
  };
}

function shuffled(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let index = size - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}

/** mulberry32. */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
