import type { Failure } from '../../contract/failure';

/** Why a fetch brought nothing, in sentences that name the server and never the address, which is a secret. */

/** The fetch was ended on purpose: by its signal, or by the time limit. */
export class FetchEnded extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export const stopped = (server: string): Failure => ({
  code: 'cancelled',
  message: `The fetch from ${server} was stopped. Nothing was changed.`,
});

export const tooSlow = (server: string, milliseconds: number): Failure => ({
  code: 'unreachable',
  message: `${server} did not send its calendar within ${Math.round(milliseconds / 1000)} seconds.`,
});

export const tooLarge = (server: string, bytes: number): Failure => ({
  code: 'too-large',
  message: `What ${server} sends is larger than ${Math.floor(bytes / 1024 / 1024)} MB.`,
});

export const aWebPage = (server: string): Failure => ({
  code: 'not-a-calendar',
  message: `${server} answered with a web page instead of a calendar.`,
});

export const unsafeRedirect = (server: string): Failure => ({
  code: 'unreachable',
  message: `${server} leads to an address that is not safe to open.`,
});

export const endlessRedirects = (server: string): Failure => ({
  code: 'unreachable',
  message: `${server} leads from one address to the next without end.`,
});

/** 401 (RFC 9110 §15.5.2). `field` leads to where the name and the password are asked for. */
export const signInWanted = (server: string, wasTold: boolean): Failure => ({
  code: 'forbidden',
  message: wasTold
    ? `${server} does not take this name and password (401).`
    : `${server} asks for a name and a password (401).`,
  field: 'sign-in',
});

/** A status that brings no calendar. */
export function badStatus(server: string, status: number): Failure {
  switch (status) {
    case 401:
    case 403:
      return { code: 'forbidden', message: `${server} does not give this calendar away (${status}).` };
    case 404:
    case 410:
      return { code: 'not-found', message: `${server} has no calendar at this address (${status}).` };
    case 503:
      return { code: 'unreachable', message: `${server} is out of order for the moment (503).` };
    case 429:
      return { code: 'unreachable', message: `${server} asks to be left alone for a while (429).` };
    default:
      return { code: 'unreachable', message: `${server} answered with an error (${status}).` };
  }
}

/**
 * A failure of the network. Only the error codes of the system are passed on, because its messages may contain the
 * address.
 */
export function brokenFetch(error: unknown, server: string): Failure {
  const code = codeOf(error instanceof Error ? (error.cause ?? error) : error);
  const known = sentences.find(([codes]) => codes.test(code))?.[1];
  const what = known ?? `cannot be reached${code && ` (${code})`}`;
  return { code: 'unreachable', message: `${server} ${what}.` };
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'cannot be found; perhaps there is no connection'],
  [/^CERT_HAS_EXPIRED$/, 'cannot be trusted: its certificate has run out'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'cannot be trusted: its certificate is that of another server'],
  [
    /CERT|UNABLE_TO_VERIFY/,
    'cannot be trusted: nobody that this computer trusts vouches for its certificate',
  ],
  [/^(EPROTO|ERR_SSL_.*)$/, 'does not speak https here'],
  [/^(Z_.*|ERR_.*ERROR_FORMAT.*)$/, 'sends something that cannot be unpacked'],
  [/^(HPE_.*|UND_ERR_HEADERS_OVERFLOW)$/, 'answers in a way that cannot be read'],
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'does not answer'],
  [/^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/, 'broke off in the middle'],
];

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : '';
}
