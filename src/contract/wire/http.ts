import type { OperationName } from '../client';

/** Everything below this path is for calls and pushes; the rest is the page. */
export const apiPath = '/api/';

export const pushPath = `${apiPath}push`;

const callPath = `${apiPath}call/`;

export const callPathOf = (name: OperationName): string => `${callPath}${name}`;

/** What a request to this path calls, whether there is such an operation or not; empty where it is no call. */
export const calledAt = (path: string): string =>
  path.startsWith(callPath) ? path.slice(callPath.length) : '';

/** The header with this launch's token; in lower case, as Node gives headers. */
export const tokenHeader = 'x-mingle-token';
