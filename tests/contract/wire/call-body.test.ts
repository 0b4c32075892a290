import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CarriedFile } from '../../../src/contract/carried-file';
import { type CallBody, isCallType, parseCallBody, toCallBody } from '../../../src/contract/wire/call-body';

const file = (content: Uint8Array<ArrayBuffer>): CarriedFile => ({
  size: content.byteLength,
  arrayBuffer: async () => content.buffer,
});

/** What arrives of a body, as one stretch of bytes. */
async function sent({ line, files }: CallBody): Promise<Uint8Array> {
  const parts = await Promise.all(
    files.map(async (one) => (one instanceof Uint8Array ? one : new Uint8Array(await one.arrayBuffer()))),
  );
  return Buffer.concat([Buffer.from(line), ...parts]);
}

const arrived = async (input: unknown) => {
  const body = toCallBody(input);
  return parseCallBody(await sent(body), body.type);
};

it('sends what holds no bytes as plain JSON', () => {
  expect(toCallBody({ of: '2026-11-25' })).toEqual({
    type: 'application/json',
    line: '{"of":"2026-11-25"}',
    files: [],
  });
});

it('sends bytes and files as they are after the line, which says how long each is', async () => {
  const bytes = Uint8Array.of(66, 10, 0);
  const body = toCallBody({ content: bytes, more: [{ content: file(Uint8Array.of(255)) }] });
  expect([body.type, body.line]).toEqual([
    'application/vnd.mingle.call',
    '{"content":{"$bytes":3},"more":[{"content":{"$bytes":1}}]}\n',
  ]);
  expect(body.files[0]).toBe(bytes);
  expect(parseCallBody(await sent(body), body.type)).toEqual({
    ok: true,
    value: { content: bytes, more: [{ content: Uint8Array.of(255) }] },
  });
});

it('reads a mark of bytes nowhere but in the field that may hold them', async () => {
  const input = { marks: { $bytes: 'a key of a stranger’s file' } };
  expect(await arrived(input)).toEqual({ ok: true, value: input });
});

it('knows the types of a call and no others', () => {
  expect(['application/json', 'application/vnd.mingle.call', 'text/plain', ''].filter(isCallType)).toEqual([
    'application/json',
    'application/vnd.mingle.call',
  ]);
});

it('refuses a file above the import limit before its bytes are looked at', () => {
  const line = new TextEncoder().encode(`{"content":{"$bytes":${64 * 1024 * 1024 + 1}}}\n`);
  expect(parseCallBody(line, 'application/vnd.mingle.call')).toMatchObject({
    ok: false,
    error: { code: 'too-large' },
  });
});

it('reads back whatever was sent', async () => {
  const said = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('$bytes'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), said, async (contents, rest) => {
      const input = {
        files: contents.map((content) => ({ content })),
        rest: JSON.parse(JSON.stringify(rest)),
      };
      expect(await arrived(input)).toEqual({ ok: true, value: input });
    }),
  );
});
