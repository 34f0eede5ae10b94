import { frame } from './frame.ts';
import { insideRefusals } from './inside-refusals.ts';
import { messageActs } from './message-acts.ts';
import { messaging } from './messaging.ts';
import { order } from './order.ts';
import { people } from './people.ts';
import { writing } from './writing.ts';

export const sentences = {
  ...frame,
  ...messaging,
  ...messageActs,
  ...writing,
  ...order,
  ...people,
  ...insideRefusals,
};
