import { join } from 'node:path';
import { z } from 'zod';
import type { FileLimits } from './files/quota.ts';
import type { FilePlace } from './files/open-store.ts';
import type { ScannerPlace } from './files/scan.ts';

const megabyte = 1_048_576;
const word = z.string().regex(/^[\x21-\x7e]+$/);

/** Where files are kept, how many of them, and who looks through them. */
export const fileSettings = {
  PREAU_FILES_DIR: {
    schema: z
      .string()
      .refine((value) => !value.includes('\0'))
      .optional(),
    shown: '',
    sentence: 'Where the files of messages are kept; empty: the directory "files" in PREAU_DATA_DIR.',
    must: 'be a directory',
  },
  PREAU_S3_BUCKET: {
    schema: z
      .string()
      .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
      .refine((value) => URL.canParse(value) && /^\/[^/]+\/?$/.test(new URL(value).pathname) && !new URL(value).search)
      .optional(),
    shown: '',
    sentence:
      'A bucket of an S3-compatible storage that keeps the files of messages instead of a directory, such as https://s3.example/preau.',
    must: 'be an address such as https://s3.example/preau, with the bucket as its path',
  },
  PREAU_S3_REGION: {
    schema: word.default('auto'),
    shown: 'auto',
    sentence: 'The region of that bucket.',
    must: 'be a word such as eu-west-3',
  },
  PREAU_S3_KEY: {
    schema: word.optional(),
    shown: '',
    sentence: 'The name of the key that may read, write, delete and list in that bucket.',
    must: 'be the name of a key',
  },
  PREAU_S3_SECRET: {
    schema: word.optional(),
    shown: '',
    sentence: 'The secret of that key.',
    must: 'be the secret of a key',
    secret: true as const,
  },
  PREAU_CLAMD: {
    schema: z
      .string()
      .regex(/^(?:tcp:\/\/[\w.:[\]-]+:\d{1,5}|unix:\/.+)$/)
      .optional(),
    shown: '',
    sentence:
      'The clamd that looks through each file before it is kept, such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; empty: nobody does. While it does not answer, no file is taken.',
    must: 'be an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
  },
  PREAU_FILE_MEGABYTES_PER_PERSON: megabytes(
    2_000,
    'How many megabytes the files of one person may have at one school.',
  ),
  PREAU_FILE_MEGABYTES_PER_SCHOOL: megabytes(100_000, 'How many megabytes the files of one school may have.'),
};

function megabytes(usual: number, sentence: string) {
  const schema = z.coerce.number().int().min(1).max(100_000_000).default(usual);
  return { schema, shown: String(usual), sentence, must: 'be a whole number from 1 to 100000000' };
}

type Schemas = { [Name in keyof typeof fileSettings]: (typeof fileSettings)[Name]['schema'] };
type Values = z.infer<z.ZodObject<Schemas>>;

export type FileConfig = FilePlace & { scanner: ScannerPlace | null; limits: FileLimits };

export function filesOf(values: Values, dataDir: string): FileConfig {
  const { PREAU_S3_BUCKET: endpoint, PREAU_S3_KEY: accessKeyId = '', PREAU_S3_SECRET: secretAccessKey = '' } = values;
  return {
    directory: values.PREAU_FILES_DIR ?? join(dataDir, 'files'),
    bucket: endpoint === undefined ? null : { endpoint, region: values.PREAU_S3_REGION, accessKeyId, secretAccessKey },
    scanner: values.PREAU_CLAMD === undefined ? null : placeOf(values.PREAU_CLAMD),
    limits: {
      bytesOfPerson: values.PREAU_FILE_MEGABYTES_PER_PERSON * megabyte,
      bytesOfSchool: values.PREAU_FILE_MEGABYTES_PER_SCHOOL * megabyte,
    },
  };
}

/** What is missing to a bucket that is named, as the sentence that ends the start; null where nothing is. */
export function bucketFault({ bucket }: FileConfig): string | null {
  return bucket && !(bucket.accessKeyId && bucket.secretAccessKey)
    ? 'PREAU_S3_BUCKET needs PREAU_S3_KEY and PREAU_S3_SECRET beside it.'
    : null;
}

function placeOf(address: string): ScannerPlace {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}
