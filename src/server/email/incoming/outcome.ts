/**
 * What is counted of what came in. `message`: an answer that was sent · `repeated`: one that had come before · `refused`: one that was not sent, of which its
 * author hears · `automatic`: no human wrote it · `bounced`: a mail of ours that reached nobody · `notFinal`: a report that changes nothing, as where it is still being tried · `noReport`: it
 * says nothing of delivery · `late`: of a mail that is long over · `forged`: to an address like ours that was never given · `elsewhere`: to any other ·
 * `tooLarge`, `unreadable`.
 */
export type IncomingOutcome =
  | 'message'
  | 'repeated'
  | 'refused'
  | 'automatic'
  | 'bounced'
  | 'notFinal'
  | 'noReport'
  | 'late'
  | 'forged'
  | 'elsewhere'
  | 'tooLarge'
  | 'unreadable';
