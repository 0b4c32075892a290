import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { BriefView } from '../../../src/contract/views/brief';
import { fitBrief } from '../../../src/domain/brief/fit';
import { papers } from '../../../src/domain/brief/paper';
import type { EventKey } from '../../../src/domain/event/key';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { toBrief } from '../../../src/words/brief/brief';
import { briefHtml } from '../../../src/words/brief/brief-html';
import { briefMarkdown } from '../../../src/words/brief/brief-markdown';
import { leftOutText } from '../../../src/words/brief/left-out';
import { createFormat } from '../../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });

/** A brief in which every text of the user, the calendar and others is this one. */
const viewOf = (text: string): BriefView => ({
  key: 'fair' as EventKey,
  title: text,
  span: { kind: 'all-day', start: '2026-10-07' as Day, end: '2026-10-09' as Day },
  place: text,
  kind: 'both',
  planOf: 'fair' as EventKey,
  networking: {
    ...emptyNetworkingPrep,
    purpose: { goTo: text, soThat: text, decision: text },
    goals: [{ id: 'g', text, when: text, action: text, reached: true }],
    materials: [{ id: 'm', text, ready: false }],
    introduction: text,
    questions: [{ id: 'q', text, minutes: 3, asked: false }],
  },
  social: {
    ...emptySocialPrep,
    brings: [{ id: 'b', what: text, who: text, packed: false }],
    topics: [{ id: 't', text, about: 'mine', talkedAbout: true }],
  },
  people: [
    {
      ...{ id: 'p', name: text, email: '', why: text, questions: text, give: text, met: false },
      known: {
        ref: null,
        role: text,
        organisation: text,
        howMet: text,
        lastTime: { day: '2025-10-13' as Day, summary: text, said: ['hosts theses'] },
      },
    },
  ],
  guests: [{ id: 'h', name: text, answer: 'coming', food: text, children: text }],
  zone: null,
  sessions: [
    {
      ...{ id: 's', title: text, day: '2026-10-07' as Day, room: text, note: text, eventKey: null },
      ...{ start: Date.parse('2026-10-07T08:00:00Z'), end: Date.parse('2026-10-07T09:00:00Z') },
      level: 'maybe',
    },
  ],
  steps: [{ id: 'w', text, due: '2026-10-01' as Day }],
  lastTime: null,
});

const fittedOf = (text: string) => fitBrief(toBrief(viewOf(text), format), papers.a4);

it('[N9] tells sessions on the clocks of the conference, and says so where the own ones are others', () => {
  const { sections } = toBrief({ ...viewOf('x'), zone: 'America/New_York' as ZoneId }, format);
  const blocks = sections.find(({ part }) => part === 'programme')?.blocks;
  expect(blocks).toMatchObject([
    { kind: 'text', text: 'Times of America/New York.' },
    { lead: '04:00–05:00' },
  ]);
});

it('[N9] says why, whom to meet with what is known of them, and what is still to do', () => {
  expect(briefMarkdown(fittedOf('x'), format)).toBe(`# x

7–8 October 2026 · x

## Why I go

I go to x so that x

## The decision it serves

x

## Goals

- [x] x
  - If x, I x

## Whom to meet

- [ ] x
  - x, x
  - How we met: x. Last met Mon 13 Oct 2025, x: hosts theses
  - Why: x
  - Ask: x
  - I can give: x

## What I go to

### Wednesday 7 October

- 10:00–11:00 · x · x · maybe
  - x

## Questions, in order

- [ ] 3 min · x

## How I introduce myself

x

## Who’s coming

- x: coming

## What to bring

- [ ] x (x)

## Catch up on

- [x] x (from me)

## Good to know

- x · eats: x · children: x

## To have with me

- [ ] x

## Still to do

- [ ] Thu 1 Oct · x
`);
});

it('[N9] of a social event is short: no targets, no introduction', () => {
  const { sections } = toBrief({ ...viewOf('x'), kind: 'social', sessions: [], steps: [] }, format);
  expect(sections.map(({ heading }) => heading)).toEqual([
    'Who’s coming',
    'What to bring',
    'Catch up on',
    'Good to know',
  ]);
});

it('[N9] says in one line what was left out', () => {
  const left = [
    { part: 'people' as const, count: 3 },
    { part: 'programme' as const, count: 5 },
  ];
  expect([
    leftOutText({ left, shortened: 0 }, format),
    leftOutText({ left: left.slice(0, 1).map((one) => ({ ...one, count: 1 })), shortened: 2 }, format),
    leftOutText({ left: [], shortened: 0 }, format),
  ]).toEqual([
    '3 more people and 5 more sessions are in Mingle.',
    '1 more person is in Mingle. 2 long texts are shortened here; Mingle has them whole.',
    '',
  ]);
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}</style>',
  '</title><script>1</script>',
  '<!-- ',
  ']]>',
  '&lt;script&gt;',
  '\u202ecal\u0000\u001b[31m',
  'javascript:alert(1)',
];

describe('[N9] the HTML of a brief', () => {
  /** The tags with their attributes, each once; what a text adds would be another one. */
  const tagsOf = (html: string): readonly string[] => [...new Set(html.match(/<[^>]*>/g) ?? [])].toSorted();

  it.each(hostile)('has the same tags whatever the texts are: %j', (text) => {
    const html = briefHtml(fittedOf(text), 'a4', format);
    expect(tagsOf(html)).toEqual(tagsOf(briefHtml(fittedOf('x'), 'a4', format)));
    expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('loads nothing and runs nothing', () => {
    const html = briefHtml(fittedOf('https://example.org/spy.png'), 'letter', format);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(tagsOf(html).filter((tag) => /\b(?:src|href)=|url\(|<script/i.test(tag))).toEqual([]);
    expect(html).toContain('@page { size: letter;');
  });
});

it.each(hostile)('[N9] the outline of the Markdown is the same whatever the texts are: %j', (text) => {
  const reader = new MarkdownIt({ html: true });
  const outlineOf = (markdown: string) =>
    reader
      .parse(markdown, {})
      .flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)])
      .filter((type) => !/^(?:text|inline)/.test(type));
  expect(outlineOf(briefMarkdown(fittedOf(text), format))).toEqual(
    outlineOf(briefMarkdown(fittedOf('x'), format)),
  );
});
