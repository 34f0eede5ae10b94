type Failure = Error & { code?: string; path?: string };

/** What an operator has to change where a connection failed over its certificates; undefined where it was something else. */
export function tlsReasonOf({ code = '', message, path }: Failure): string | undefined {
  if (path !== undefined) return `${path}, which it names, cannot be read (${code})`;
  if (/does not support SSL/.test(message))
    return 'PostgreSQL offers no TLS: turn its setting ssl on, or take sslmode from the address';
  return isWrongFile(code)
    ? `a certificate or key that it names is none (${code}): name a file in PEM`
    : reasons[code] && `${reasons[code]} (${code})`;
}

const copyIt = 'name a copy of it in the address: ?sslmode=verify-full&sslrootcert=/path/server.crt';
const nameAuthority = 'name its certificate in the address: ?sslmode=verify-full&sslrootcert=/path/ca.pem';
const unknown = `the certificate of PostgreSQL is signed by an authority that is not known here: ${nameAuthority}`;

const reasons: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: `the certificate of PostgreSQL is signed by itself alone: ${copyIt}`,
  SELF_SIGNED_CERT_IN_CHAIN: unknown,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknown,
  UNABLE_TO_GET_ISSUER_CERT: unknown,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknown,
  CERT_SIGNATURE_FAILURE: unknown,
  ERR_TLS_CERT_ALTNAME_INVALID:
    'the certificate of PostgreSQL is for another host name: use in the address the one that it is for',
  CERT_HAS_EXPIRED: 'the certificate of PostgreSQL has expired: renew it',
  CERT_NOT_YET_VALID: 'the certificate of PostgreSQL is not valid yet: look at the clocks of both machines',
};

/** What OpenSSL says of a file that holds no certificate, or no key. */
function isWrongFile(code: string): boolean {
  return /^ERR_OSSL_(PEM|X509|ASN1)/.test(code);
}
