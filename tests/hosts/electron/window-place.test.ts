import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WindowPlace } from '../../../electron/window-place';
import { placeOnScreens, readWindowPlace, writeWindowPlace } from '../../../electron/window-place';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };
const place = (x: number, y: number, width: number, height: number, maximized = false): WindowPlace => ({
  bounds: { x, y, width, height },
  maximized,
});

describe('where the window opens', () => {
  it('is the middle of the main screen at the first start', () => {
    expect(placeOnScreens(null, [laptop, second])).toEqual(place(80, 33, 1280, 860));
  });

  it('is where it was, also on a second screen', () => {
    expect(placeOnScreens(place(1500, 40, 1000, 700, true), [laptop, second])).toEqual(
      place(1500, 40, 1000, 700, true),
    );
  });

  it('is the main screen when the second one is gone', () => {
    expect(placeOnScreens(place(1500, 40, 1000, 700), [laptop])).toEqual(place(220, 113, 1000, 700));
  });

  it('is a screen on which the title bar can be taken hold of', () => {
    const beyond = [place(1430, 100, 800, 600), place(100, -200, 800, 600), place(100, 890, 800, 600)];
    for (const lost of beyond) expect(placeOnScreens(lost, [laptop])).toEqual(place(320, 163, 800, 600));
  });

  it('is never larger than the screen, nor too small to use', () => {
    expect(placeOnScreens(place(0, 25, 4000, 3000), [laptop]).bounds).toEqual(laptop);
    expect(placeOnScreens(place(0, 25, 200, 200), [laptop]).bounds).toEqual({
      x: 0,
      y: 25,
      width: 400,
      height: 480,
    });
  });
});

describe('window.json', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingle-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('remembers the window', () => {
    writeWindowPlace(folder, place(10, 20, 900, 700, true));
    expect(readdirSync(folder)).toEqual(['window.json']);
    expect(readWindowPlace(folder)).toEqual(place(10, 20, 900, 700, true));
  });

  it.each([
    '',
    'null',
    '[]',
    '{"bounds":null,"maximized":true}',
    '{"bounds":{"x":1,"y":2,"width":"3","height":4},"maximized":false}',
  ])('that says %j is as good as none', (text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowPlace(folder)).toBeNull();
  });

  it('that cannot be written troubles nobody', () => {
    const missing = join(folder, 'none');
    writeWindowPlace(missing, place(0, 0, 900, 700));
    expect(existsSync(missing)).toBe(false);
    expect(readWindowPlace(missing)).toBeNull();
  });
});
