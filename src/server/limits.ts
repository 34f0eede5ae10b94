import type { ContentLimits } from '../shared/limits.ts';
import type { SignInLimits } from './auth/throttle.ts';
import type { SocketLimits } from './live/people/connection.ts';
import type { SendLimits } from './rates.ts';

/** What whoever runs the server may set, in force: the one object with which the app is built. limit-settings.ts says what each means. */
export type Limits = ContentLimits &
  SocketLimits &
  SendLimits &
  SignInLimits & { frameBytes: number; httpBodyBytes: number; callsPerBatch: number; socketsPerUser: number };
