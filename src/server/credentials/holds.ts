import type { App } from '../context.ts';
import type { Credential } from './credential.ts';

/** Whether it still holds: of a session the row is asked at most every 5 s, of a token at every call. */
export async function holds({ sessions, tokens }: Pick<App, 'sessions' | 'tokens'>, { kind, id }: Credential) {
  return kind === 'session' ? sessions.holds({ id }) : !(await tokens.over([id])).has(id);
}
