/** Where mails are handed over. `tls`: from the first byte, by STARTTLS or not at all; never without where it was asked for. */
export type SmtpPlace = {
  host: string;
  port: number;
  tls: 'atOnce' | 'startTls' | 'none';
  login: { user: string; pass: string } | null;
};
export type Sender = { name: string; address: string };

/**
 * What mails need to be written and to leave. `smtp` is null where none is set: they are kept. `isOn`: whether anything may be promised by mail,
 * which it may where it leaves, and in a demo, where rows show what would have left. `origin`: where the links of a mail lead; `secret`: with which those are signed that change which mails somebody gets, and the addresses at `domain`, at which bounces and answers come in; null where none do.
 */
export type Mail = {
  smtp: SmtpPlace | null;
  from: Sender | null;
  limits: { perMinute: number; perAddress: number };
  isOn: boolean;
  origin: string;
  secret: string;
  domain: string | null;
};
/** Where this process itself takes mails in, and of how many bytes at most. */
export type IncomingPlace = { port: number; host: string; bytes: number };
