import type { OperationName } from '../client';

/** Everything below this path is for calls and pushes; the rest is the page. */
export const apiPath = '/api/';

export const pushPath = `${apiPath}push`;

const callPath = `${apiPath}call/`;

export const callPathOf = (name: OperationName): string => `${callPath}${name}`;

/** The name that a request to this path calls, which need not be an operation; empty when the path is not for calls. */
export const calledAt = (path: string): string =>
  path.startsWith(callPath) ? path.slice(callPath.length) : '';

/** The header with this launch's token; in lower case, as in Node's `headers`. */
export const tokenHeader = 'x-mingle-token';
