import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../src/hosts/node/launch-options';

const read = (...words: readonly string[]) => {
  const options = parseLaunchOptions(words, '/home/ana');
  if (!options.ok) return options.error;
  const { folder, clock, zone, port, files } = options.value;
  return { folder, now: clock.now(), zone, port, files };
};

describe('the words of a start', () => {
  it('[I1] are options and files, in any order', () => {
    const expected = {
      folder: '/home/ana/data',
      now: Date.parse('2026-03-02T09:00:00Z'),
      zone: 'Europe/Berlin',
      port: 8080,
      files: ['/home/ana/a.ics', '/tmp/b c.ics'],
    };
    expect(
      read(
        ...['a.ics', '--data', 'data', '--now', '2026-03-02T10:00:00+01:00', '--zone', 'Europe/Berlin'],
        ...['--port', '8080', 'file:///tmp/b%20c.ics'],
      ),
    ).toEqual(expected);
    expect(
      read(
        '--data=/home/ana/data',
        'a.ics',
        '--port=8080',
        '/tmp/b c.ics',
        '--zone=Europe/Berlin',
        '--now=2026-03-02T09:00:00Z',
      ),
    ).toEqual(expected);
  });

  it('may hold options of Chromium’s own, which are passed over', () => {
    expect(
      read('--data', '/d', '--now', '2026-03-02T09:00:00Z', '--no-sandbox', '--inspect=0', '-x'),
    ).toEqual({
      folder: '/d',
      now: Date.parse('2026-03-02T09:00:00Z'),
      zone: undefined,
      port: 0,
      files: [],
    });
  });

  it.each([
    [['--data', ''], '--data names a folder.'],
    [['--data='], '--data names a folder.'],
    [['a.ics', '--data'], '--data names a folder.'],
    [['--now', 'soon'], '--now is written like 2026-03-02T09:00:00Z.'],
    [['--zone', 'Mars/Base'], '--zone names a time zone, such as Europe/Berlin.'],
    [['--zone'], '--zone names a time zone, such as Europe/Berlin.'],
    [['--port', '-1'], '--port is a number from 0 to 65535.'],
    [['--port', ''], '--port is a number from 0 to 65535.'],
  ])('%j is refused with a sentence', (words, sentence) => {
    expect(read(...words)).toBe(sentence);
  });
});
