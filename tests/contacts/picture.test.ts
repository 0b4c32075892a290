import { describe, expect, it } from 'vitest';
import { keptPictureKind } from '../../src/contacts/picture';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  );

const png = (width: readonly number[], height: readonly number[]) =>
  bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', width, height, [8, 6, 0, 0, 0]);
const segment = (marker: number, length: number) => [
  ...[0xff, marker, 0, length],
  ...Array.from({ length: length - 2 }, () => 7),
];
const frame = (height: readonly number[], width: readonly number[]) => [
  ...[0xff, 0xc2, 0, 11, 8, ...height, ...width],
  ...[1, 1, 0x11, 0],
];
const jpeg = (...parts: readonly (readonly number[])[]) => bytes([0xff, 0xd8], ...parts);
const hundred = [0, 100];

describe('[P7] a photo is kept', () => {
  it.each([
    ['png', png([0, 0, 1, 0], [0, 0, 0, 200])],
    ['gif', bytes('GIF89a', [100, 0, 100, 0])],
    [
      'webp',
      bytes(
        'RIFF',
        [0, 0, 0, 0],
        'WEBPVP8 ',
        Array.from({ length: 10 }, () => 0),
        [100, 0, 100, 0],
      ),
    ],
    ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [9, 0, 0, 0, 0x2f], [99, 0, 12, 0])],
    ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [99, 0, 0, 99, 0, 0])],
    ['jpg', jpeg(segment(0xe0, 16), [0xff], segment(0xe1, 40), segment(0xc4, 9), frame(hundred, hundred))],
  ])('as %s by what its bytes say', (kind, picture) => {
    expect(keptPictureKind(picture)).toBe(kind);
  });
});

describe('[P7] a photo is not kept', () => {
  it.each([
    ['that is a web page', bytes('<html><script>alert(1)</script>')],
    ['that is a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['that is empty', bytes()],
    ['that ends behind its signature', bytes([0x89], 'PNG\r\n\u001a\n')],
    ['that unpacks to too many pixels', png([0, 1, 0, 0], [0, 1, 0, 0])],
    ['without a pixel', png([0, 0, 0, 0], [0, 0, 0, 1])],
    ['without a frame', jpeg(segment(0xe0, 16), segment(0xda, 12))],
    ['whose segments have no length', jpeg([0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['of more than 2 MB', new Uint8Array([...png([0, 0, 1, 0], [0, 0, 0, 200]), ...new Uint8Array(2 ** 21)])],
  ])('%s', (_, picture) => {
    expect(keptPictureKind(picture)).toBeNull();
  });
});
