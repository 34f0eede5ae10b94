import { z } from 'zod';
import type { IncomingPlace, Sender, SmtpPlace } from './email/mail.ts';

function isSmtp(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, username, password } = new URL(value);
  const isRight =
    /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && /^(?:\?tls=none)?$/.test(search);
  return isRight && !/%(?![\da-f]{2})/i.test(username + password);
}

/** An address as it stands in an envelope, with a name before it or without. No line can be broken in it. */
const sender = /^(?:(?<name>[^<>"\p{Cc}]{1,100})<)?(?<address>[^\s<>"(),:;@\p{Cc}]{1,64}@[\w.-]{1,255})>?$/u;

/** How mails leave, who they come from, and how many of them. */
export const mailSettings = {
  PREAU_SMTP_URL: {
    schema: z.string().refine(isSmtp).optional(),
    shown: '',
    sentence:
      'The SMTP server that takes mails, such as smtps://name:password@smtp.school.example or smtp://…:587, which goes on under STARTTLS; signs like @ in name or password as %40. For a server inside, without TLS, end it with ?tls=none. Empty: no mail leaves.',
    must: 'be an address such as smtps://name:password@smtp.school.example:465, without a path',
    secret: true as const,
  },
  PREAU_MAIL_FROM: {
    schema: z
      .string()
      .refine((value) => sender.test(value.trim()) && value.includes('<') === value.includes('>'))
      .optional(),
    shown: '',
    sentence:
      'From whom mails come, such as Préau <preau@school.example>; the SMTP server has to let this address send.',
    must: 'be an address such as preau@school.example or Préau <preau@school.example>',
  },
  PREAU_MAILS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(100_000).default(300),
    shown: '300',
    sentence:
      'How many mails are handed over in a minute by all processes together; your provider says how many it takes.',
    must: 'be a whole number from 1 to 100000',
  },
  PREAU_MAILS_PER_ADDRESS: {
    schema: z.coerce.number().int().min(1).max(1_000).default(30),
    shown: '30',
    sentence: 'How many mails one address gets within 24 hours; what is more is not sent.',
    must: 'be a whole number from 1 to 1000',
  },
  PREAU_MAIL_IN_DOMAIN: {
    schema: z
      .string()
      .regex(/^(?=.{1,190}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i)
      .optional(),
    shown: '',
    sentence:
      'The domain whose mails come in to Préau, such as reply.school.example: people answer mails by mail, and what reached nobody is known. Empty: no mail comes in.',
    must: 'be a domain such as reply.school.example',
  },
  PREAU_MAIL_IN_PORT: {
    schema: z.coerce.number().int().min(1).max(65_535).optional(),
    shown: '',
    sentence: 'The port at which this process takes in the mails of PREAU_MAIL_IN_DOMAIN; empty: another process does.',
    must: 'be a whole number from 1 to 65535',
  },
  PREAU_MAIL_IN_HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    shown: '127.0.0.1',
    sentence:
      'The address at which it takes them in: that of this machine where your mail server hands them on, which checks SPF and DKIM before.',
    must: 'be an IP address or a host name',
  },
  PREAU_MAIL_IN_MEGABYTES: {
    schema: z.coerce.number().int().min(1).max(100).default(20),
    shown: '20',
    sentence: 'How many megabytes a mail that comes in may have, its files among them.',
    must: 'be a whole number from 1 to 100',
  },
};

type Schemas = { [Name in keyof typeof mailSettings]: (typeof mailSettings)[Name]['schema'] };
type Values = z.infer<z.ZodObject<Schemas>>;

export type MailConfig = {
  smtp: SmtpPlace | null;
  from: Sender | null;
  limits: { perMinute: number; perAddress: number };
  domain: string | null;
  /** Null where no mail comes in to this process. */
  incoming: IncomingPlace | null;
};

const megabyte = 1_048_576;

export function mailOf(values: Values): MailConfig {
  const { PREAU_SMTP_URL: url, PREAU_MAIL_FROM: from, PREAU_MAIL_IN_PORT: port, PREAU_MAIL_IN_HOST: host } = values;
  const bytes = values.PREAU_MAIL_IN_MEGABYTES * megabyte;
  return {
    smtp: url === undefined ? null : placeOf(new URL(url)),
    from: from === undefined ? null : senderOf(from),
    limits: { perMinute: values.PREAU_MAILS_PER_MINUTE, perAddress: values.PREAU_MAILS_PER_ADDRESS },
    domain: values.PREAU_MAIL_IN_DOMAIN ?? null,
    incoming: port === undefined ? null : { port, host, bytes },
  };
}

/** What is missing to a setting that is named, as the sentence that ends the start; null where nothing is. */
export function mailFault({ smtp, from, domain, incoming }: MailConfig): string | null {
  if (smtp && !from) return 'PREAU_SMTP_URL needs PREAU_MAIL_FROM beside it.';
  return incoming && !domain ? 'PREAU_MAIL_IN_PORT needs PREAU_MAIL_IN_DOMAIN beside it.' : null;
}

function placeOf({ protocol, hostname, port, username, password, search }: URL): SmtpPlace {
  const isTls = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isTls ? 465 : 587) : Number(port),
    tls: isTls ? 'atOnce' : search ? 'none' : 'startTls',
    login: username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

function senderOf(said: string): Sender {
  const { name = '', address = '' } = sender.exec(said.trim())?.groups ?? {};
  return { name: name.trim(), address };
}
