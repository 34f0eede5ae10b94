/** What somebody wants of a message: all that can be done with it, one of these things (`emoji`: to react with any of them), or what stands with it. */
export type Ask = {
  what: 'acts' | 'react' | 'emoji' | 'reactions' | 'versions' | 'quoted';
  /** The message. */
  id: string;
  /** Where it was asked. */
  at: Element;
};

/** It stays the same one, or three hundred rows would be drawn anew. */
export type OnAsk = (ask: Ask) => void;
