import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read';
import { toOccurrenceRows } from '../../src/hosts/cli/text/occurrence-rows';
import type { Evidence } from '../bench/corpus/evidence';
import { readWritten } from '../bench/corpus/written';
import { readings } from '../bench/readings';
import { buildWindow } from './build';
import { broken } from './goldens/broken';
import { series } from './goldens/series';
import { times } from './goldens/times';
import { ways } from './goldens/ways';

const text = readFileSync(new URL('../../src/calendar/READINGS.md', import.meta.url), 'utf8');
const fixtures = new Set([...ways, ...broken, ...times, ...series].map(([name]) => name));

interface Section {
  readonly id: string;
  readonly text: string;
  readonly shownBy: readonly string[];
}

const sections: readonly Section[] = text
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const shown = /Shown by: ([^.]+)\./.exec(section)?.[1] ?? '';
    return {
      id: section.slice(0, section.indexOf('\n')),
      text: section,
      shownBy: [...shown.matchAll(/`([\w-]+)`/g)].map(([, name]) => name ?? ''),
    };
  });

function evidenceOf(name: string): Evidence {
  const bytes = readFileSync(new URL(`../fixtures/ics/${name}.ics`, import.meta.url));
  const [content, file] = [readCalendar(bytes), readWritten(bytes)];
  const { rows } = toOccurrenceRows(content, buildWindow('2026-01-01', '2028-01-01'), 1000);
  return { content, file, events: file.events, rows };
}

describe('READINGS.md', () => {
  it.each(sections)('[I5] says of $id which RFC speaks of it and which fixture shows it', (section) => {
    expect(section.text).toMatch(/RFC \d{4}/);
    expect(section.shownBy.length).toBeGreaterThan(0);
    expect(section.shownBy.filter((name) => !fixtures.has(name))).toEqual([]);
  });

  it.each(readings)(
    '[I5] has a section for $id, whose fixtures the corpus runner knows it by',
    ({ id, isAbout }) => {
      const shownBy = sections.find((section) => section.id === id)?.shownBy ?? [];
      expect(shownBy.filter((name) => isAbout(evidenceOf(name)))).not.toEqual([]);
    },
  );
});

describe('the corpus runner', () => {
  it('[I5] has no reason for what is odd in nothing', () => {
    const plain = evidenceOf('duration-instead-of-end');
    expect(readings.filter(({ isAbout }) => isAbout(plain)).map(({ id }) => id)).toEqual([]);
  });
});
