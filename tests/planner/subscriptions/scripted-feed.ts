import type { FailureCode } from '../../../src/contract/failure';
import type { FeedRequest, FetchFeed } from '../../../src/planner/feed-port';

export interface ScriptedFeed {
  readonly fetch: FetchFeed;
  /** Every request so far, in order. */
  readonly requests: readonly FeedRequest[];
  /** What the server of an address has from now on; with an ETag it says when nothing changed. */
  serve(address: string, bytes: Uint8Array, etag?: string): void;
  /** `retryAfterSeconds` is what the server asks to wait. */
  fail(address: string, code: FailureCode, message: string, retryAfterSeconds?: number): void;
  breakDown(address: string, error: Error): void;
  /** Runs once, while the next fetch is under way. */
  meanwhile(work: () => Promise<unknown>): void;
}

/** A fake network that a test scripts. */
export function createScriptedFeed(): ScriptedFeed {
  const answers = new Map<string, (request: FeedRequest) => ReturnType<FetchFeed>>();
  const requests: FeedRequest[] = [];
  let work: (() => Promise<unknown>) | null = null;
  return {
    fetch: async (request) => {
      requests.push(request);
      const now = work;
      work = null;
      await now?.();
      const answer = answers.get(request.address);
      if (!answer) throw new Error(`the test has no answer for ${request.address}`);
      return answer(request);
    },
    requests,
    serve: (address, bytes, etag = '') => {
      const { hostname } = new URL(address);
      const calendar = {
        kind: 'calendar',
        address,
        fileName: hostname,
        bytes,
        etag,
        lastModified: '',
      } as const;
      answers.set(address, async (request) => ({
        ok: true,
        value: etag !== '' && request.etag === etag ? { kind: 'unchanged' } : calendar,
      }));
    },
    fail: (address, code, message, retryAfterSeconds) =>
      answers.set(address, async () => ({
        ok: false,
        error: { code, message, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
      })),
    breakDown: (address, error) =>
      answers.set(address, async () => {
        throw error;
      }),
    meanwhile: (next) => {
      work = next;
    },
  };
}
