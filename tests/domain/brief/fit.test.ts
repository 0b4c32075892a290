import { describe, expect, it } from 'vitest';
import type { Brief, ItemBlock, PersonBlock } from '../../../src/domain/brief/brief';
import { fitBrief } from '../../../src/domain/brief/fit';
import { textLines } from '../../../src/domain/brief/lines';
import { nextThings } from '../../../src/domain/brief/next-thing';
import { paperOf, papers } from '../../../src/domain/brief/paper';
import { shortened } from '../../../src/domain/brief/shorten';

const item = (text: string, isMinor = false): ItemBlock => ({
  kind: 'item',
  isDone: null,
  lead: '',
  text,
  more: [],
  group: '',
  isMinor,
});

const person = (id: string): PersonBlock => ({
  kind: 'person',
  id,
  name: id,
  isMet: false,
  facts: [],
  notes: [{ label: 'Why', text: 'Hosts theses '.repeat(20) }],
});

const briefOf = (sections: Brief['sections']): Brief => ({ title: 'Fair', subtitle: 'Mon', sections });

describe('[N9] a brief on paper', () => {
  it('that is short stands whole on one sheet, with room to write', () => {
    const sections = [{ part: 'goals' as const, heading: 'Goals', blocks: [item('Three names')] }];
    expect(fitBrief(briefOf(sections), papers.a4)).toEqual({
      title: 'Fair',
      subtitle: 'Mon',
      sheets: [{ sections: [{ ...sections[0], isContinued: false }], room: 16 }],
      left: [],
      shortened: 0,
    });
  });

  it('goes on on the second sheet, and says so at the heading', () => {
    const people = Array.from({ length: 14 }, (_, at) => person(`p${at}`));
    const { sheets, left } = fitBrief(
      briefOf([{ part: 'people', heading: 'People', blocks: people }]),
      papers.a4,
    );
    expect(left).toEqual([]);
    expect(
      sheets.map(({ sections }) => sections.map(({ isContinued, blocks }) => [isContinued, blocks.length])),
    ).toEqual([[[false, 8]], [[true, 6]]]);
  });

  it('leaves materials out before people, and what may be before what is sure', () => {
    const fitted = fitBrief(
      briefOf([
        {
          part: 'people',
          heading: 'People',
          blocks: Array.from({ length: 18 }, (_, at) => person(`p${at}`)),
        },
        {
          part: 'programme',
          heading: 'Programme',
          blocks: Array.from({ length: 20 }, (_, at) => item(`Session ${at}`, at % 2 === 0)),
        },
        {
          part: 'materials',
          heading: 'Materials',
          blocks: Array.from({ length: 20 }, (_, at) => item(`Card ${at}`)),
        },
      ]),
      papers.a4,
    );
    expect(fitted.left).toEqual([
      { part: 'programme', count: 4 },
      { part: 'materials', count: 14 },
    ]);
    const programme = fitted.sheets
      .flatMap(({ sections }) => sections)
      .flatMap(({ part, blocks }) => (part === 'programme' ? blocks : []));
    expect(
      programme.flatMap((block) => (block.kind === 'item' && block.isMinor ? [block.text] : [])),
    ).toEqual(['Session 0', 'Session 2', 'Session 4', 'Session 6', 'Session 8', 'Session 10']);
  });
});

describe('[N9] the lines of a text', () => {
  it.each([
    ['', 10, 1],
    ['one ten three', 13, 1],
    ['one ten three', 12, 2],
    ['one\ntwo', 10, 2],
    ['會議會議會議', 10, 2],
    ['x'.repeat(30), 10, 4],
  ] as const)('of %j in %d letters are %d', (text, letters, lines) => {
    expect(textLines(text, letters)).toBe(lines);
  });
});

it('[N9] a text is cut between words, never within a letter', () => {
  expect([
    shortened('find a thesis host', 30),
    shortened('find a thesis host in Brno', 18),
    shortened('👩‍👩‍👧👩‍👩‍👧', 5),
  ]).toEqual(['find a thesis host', 'find a thesis…', '👩‍👩‍👧…']);
});

it.each([
  ['en-GB', 'a4'],
  ['de-DE', 'a4'],
  ['en-US', 'letter'],
  ['fr-CA', 'letter'],
  ['es-MX', 'letter'],
  ['en', 'letter'],
] as const)('[N9] the paper of %s is %s', (locale, name) => {
  expect(paperOf(locale)).toBe(name);
});

describe('[N9] the next thing', () => {
  const at = (start: number, end: number | null, level: 'going' | 'maybe' = 'going') => ({
    start,
    end,
    level,
  });

  it('is what starts first, what is sure before what may be', () => {
    const [keynote, maybe, sure] = [at(10, 20), at(30, 40, 'maybe'), at(30, 50)];
    expect(nextThings([keynote, maybe, sure], 15)).toEqual({ current: keynote, next: sure });
  });

  it('is nothing once all is over, and what has no end does not go on for ever', () => {
    expect(nextThings([at(10, 20), at(12, null)], 30)).toEqual({ current: null, next: null });
  });
});
