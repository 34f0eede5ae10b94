import type { MailFailure, MailFault } from '../../shared/mails.ts';

/** What the library says of what went wrong. */
type Said = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
  cause?: unknown;
};

/** What of a long answer is kept. */
const saidCharacters = 200;

/** What stands in the way, by the error with which a mail was not taken, or a connection not opened. */
export function failureOf(error: unknown): MailFailure {
  const said = error as Said;
  const text = said.response?.replace(/\s+/g, ' ').slice(0, saidCharacters) ?? null;
  return { what: faultOf(said), code: said.responseCode ?? null, said: text };
}

function faultOf(said: Said): MailFault {
  const { code = '', command = '', message = '' } = said;
  if (/certificate|self.signed|altnames|CERT_/i.test(`${code} ${message}`)) return 'certificate';
  if (code === 'EAUTH') return 'password';
  if (code === 'EENVELOPE') return command.startsWith('MAIL') ? 'senderRefused' : ofRecipient(command);
  if (code === 'EMESSAGE') return 'mailRefused';
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(`${code} ${message}`)) return 'unknownHost';
  if (/STARTTLS/i.test(message) || code === 'ETLS') return 'noTls';
  if (code === 'ETIMEDOUT') return 'silent';
  return /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(`${code} ${message}`) ? 'closedPort' : 'notSmtp';
}

function ofRecipient(command: string): MailFault {
  return command === 'DATA' ? 'mailRefused' : 'addressRefused';
}

/** Whether it would be the same at the next try. Refused for now (4xx), or by what may be set right, it is tried again. */
export function isFinal({ what, code }: MailFailure): boolean {
  if (what === 'addressRefused' && code === null) return true;
  return (what === 'addressRefused' || what === 'mailRefused') && code !== null && code >= 500;
}
