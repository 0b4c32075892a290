import type { Failure } from '../../../contract/failure';

/** Why a fetch brought nothing, in sentences that name the server and never the address, which is a secret. */

/** The fetch was ended on purpose: by its signal, by the time limit, or because of where it leads. */
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

/** A server, or a public name over http, leads to this computer or its network. */
export const privatePlace = (server: string, isRedirect: boolean): Failure => ({
  code: 'unreachable',
  message: isRedirect
    ? `${server} leads to an address in a private network, which only you can give: type that address itself.`
    : `${server} stands for a private network here, which may be a trick over http://. Type its https address, or its IP address.`,
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
      return { code: 'not-found', message: `${server} has nothing at this address (${status}).` };
    case 503:
      return { code: 'unreachable', message: `${server} is out of order for the moment (503).` };
    case 429:
      return { code: 'unreachable', message: `${server} asks to be left alone for a while (429).` };
    default:
      return { code: 'unreachable', message: `${server} answered with an error (${status}).` };
  }
}

/**
 * What a fetch threw: the reason of its end, or a failure of the network. Only the error codes of the system are passed
 * on, because its messages may contain the address.
 */
export function brokenFetch(error: unknown, server: string): Failure {
  if (error instanceof FetchEnded) return error.failure;
  const code = codeOf(error);
  const known = sentences.find(([codes]) => codes.test(code))?.[1];
  const what = known ?? `cannot be reached${code && ` (${code})`}`;
  return { code: 'unreachable', message: `${server} ${what}.` };
}

/** True when there was no https to talk to, not even a wrong answer: no server listens, or TLS is not set up for this host. */
export const speaksNoHttps = (error: unknown): boolean =>
  error instanceof FetchEnded
    ? error.failure.code === 'unreachable'
    : /^(ECONN(REFUSED|RESET)|EPIPE|EHOSTUNREACH|ETIMEDOUT|EPROTO|ERR_SSL_.*|ERR_TLS_CERT_ALTNAME_INVALID)$/.test(
        codeOf(error),
      );

/** For a webcal address, which does not say whether its server has https. */
export const withHttpHint = (failure: Failure): Failure => ({
  ...failure,
  message: `${failure.message} A webcal:// address is asked over https; if this server only has http, type http:// in its place. Anyone on the way can then read the calendar and change it.`,
});

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
  [/^HPE_/, 'answers in a way that cannot be read'],
  [/^ETIMEDOUT$/, 'does not answer'],
  [/^(ECONNRESET|EPIPE)$/, 'broke off in the middle'],
];

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : '';
}
