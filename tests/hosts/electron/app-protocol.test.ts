import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage } from '../../../electron/app-protocol';

type Answer = (request: Request) => Response | Promise<Response>;

let place: string;
let answer: Answer;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-app-'));
  writeFileSync(join(place, 'index.html'), '<!doctype html>');
  servePage(
    {
      handle: (_scheme: string, handler: Answer) => {
        answer = handler;
      },
    },
    place,
  );
});
afterAll(() => rmSync(place, { recursive: true }));

const get = async (url: string) => answer({ url } as Request);

describe('app://mingle/', () => {
  it('is the page, with a policy that lets nothing in from elsewhere', async () => {
    const response = await get('app://mingle/#/week');
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
  });

  it.each(['app://other/', 'app://mingle/none.js', 'app://mingle/..%2f..%2fetc/passwd'])(
    'has nothing at %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );
});
