import type { KeyboardEvent, ReactNode } from 'react';

/** What the box asks of whatever completes its words. */
export type Completing = {
  /** A key was pressed; whether it was meant for what is offered. */
  press(event: KeyboardEvent): boolean;
  /** The caret moved, or something was typed. */
  look(): void;
  close(): void;
};

/** What is being typed that something may be offered for: a name, and the place of the sign before it. */
export type Begun = { kind: 'emoji' | 'mention'; from: number; name: string };

/** One of what is offered, and what stands in the place of the sign and the name once it is taken. */
export type Offer = {
  key: string;
  text: string;
  sign: ReactNode;
  label: string;
  /** What else tells it from the others. */
  note?: string;
  /** Where more than typing it is to be done. */
  take?(from: number, put: () => void): void;
};
