import { refusalOf } from '../live/outcome.ts';
import { httpClient } from './http-client.ts';

type Asked = Awaited<ReturnType<typeof httpClient.auth.invitation.query>>;

/** What a link is good for. `unknown`: the server could not say now, and will when the form is sent. */
export async function askInvitation(token: string): Promise<Asked | { state: 'invalid' | 'unknown' }> {
  try {
    return await httpClient.auth.invitation.query({ token });
  } catch (error) {
    return { state: refusalOf(error) === 'invitation.invalid' ? 'invalid' : 'unknown' };
  }
}
