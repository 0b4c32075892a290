import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { LeadId } from '../../../src/domain/outcomes/lead';
import { emptyOutcome } from '../../../src/domain/outcomes/outcome';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { prepMarkdown } from '../../../src/words/prep/prep-markdown';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });
const networking = {
  ...emptyNetworkingPrep,
  purpose: { goTo: 'the fair', soThat: 'I find a mentor', decision: 'which team to join' },
  goals: [{ id: 'g', text: 'Two contacts', when: 'the break starts', action: 'ask Ana', reached: true }],
  mustMeets: [
    {
      id: 'm',
      name: 'Ana Ruiz',
      email: '',
      why: 'leads the lab',
      questions: 'How?\nWhen?',
      give: '',
      met: false,
    },
  ],
};
const social = {
  ...emptySocialPrep,
  brings: [{ id: 'b', what: 'Cake', who: 'me', packed: false }],
  topics: [{ id: 't', text: 'Her new job', about: 'theirs' as const, talkedAbout: false }],
};
const event = {
  title: 'Career fair',
  span: { kind: 'all-day', start: '2026-03-02' as Day, end: '2026-03-03' as Day } as const,
  place: 'Hall 3',
  guests: [],
  steps: [],
  followUps: [],
  outcome: emptyOutcome,
  leads: [],
  lastTime: null,
};

describe('prepMarkdown', () => {
  it('writes a networking brief and leaves the social form out', () => {
    expect(prepMarkdown({ ...event, kind: 'networking', networking, social }, format)).toBe(
      `# Career fair

Mon 2 Mar 2026 · Hall 3

## Why I go

I go to the fair so that I find a mentor

## The decision it serves

which team to join

## Goals

- [x] Two contacts
  - If the break starts, I ask Ana

## People to meet

- [ ] Ana Ruiz
  - Why: leads the lab
  - Questions: How?; When?
`,
    );
  });

  it('writes a social brief and leaves the networking form out', () => {
    expect(prepMarkdown({ ...event, kind: 'social', networking, social }, format)).toBe(
      `# Career fair

Mon 2 Mar 2026 · Hall 3

## What to bring

- [ ] Cake (me)

## Catch up on

- [ ] Her new job (from them)
`,
    );
  });

  it('[F5] begins with what came of last time, and ends with what came of it', () => {
    const lead = {
      id: 'l' as LeadId,
      kind: 'internship',
      text: 'Thesis at Acme',
      person: 'Ana Ruiz',
      personId: null,
      eventKey: null,
      state: 'open',
      stateSince: 0,
      createdAt: 0,
    } as const;
    const lastTime = {
      ...emptyOutcome,
      worthIt: 'yes',
      again: 'maybe',
      learning: 'Write before',
      summary: 'Career fair 2025',
      day: '2025-03-03' as Day,
      leads: [lead],
    } as const;
    const outcome = { ...emptyOutcome, cost: '12 €' };
    expect(
      prepMarkdown(
        { ...event, place: '', kind: 'other', networking, social, outcome, leads: [lead], lastTime },
        format,
      ),
    ).toBe(`# Career fair

Mon 2 Mar 2026

## Last time

- Career fair 2025, Mon 3 Mar 2025
- It was worth it.
- You might go again.
- Write before
- [ ] Internship: Thesis at Acme (Ana Ruiz)

## What came of it

- Cost: 12 €
- [ ] Internship: Thesis at Acme (Ana Ruiz)
`);
  });

  it('has only its heading where nothing is planned', () => {
    expect(prepMarkdown({ ...event, place: '', kind: 'other', networking, social }, format)).toBe(
      '# Career fair\n\nMon 2 Mar 2026\n',
    );
  });
});

describe('[N9] the outline of a brief', () => {
  const reader = new MarkdownIt({ html: true });
  // Other readers also take links to scripts.
  reader.validateLink = () => true;
  const outlineOf = (markdown: string) =>
    reader
      .parse(markdown, {})
      .flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)])
      .filter((type) => !/^(text|inline)/.test(type));

  /** A brief in which every text of the user, the calendar and others is this one. */
  const briefOf = (text: string) =>
    prepMarkdown(
      {
        ...event,
        title: text,
        place: text,
        kind: 'both',
        networking: {
          purpose: { goTo: text, soThat: text, decision: text },
          goals: [{ id: 'g', text, when: text, action: text, reached: true }],
          mustMeets: [{ id: 'm', name: text, email: '', why: text, questions: text, give: text, met: false }],
          materials: [{ id: 'a', text, ready: false }],
        },
        social: {
          ...emptySocialPrep,
          purpose: { goFor: text, aims: [] },
          brings: [{ id: 'b', what: text, who: text, packed: false }],
          topics: [{ id: 't', text, about: 'mine', talkedAbout: true }],
        },
        outcome: { ...emptyOutcome, learning: text, cost: text },
        leads: [
          {
            id: 'l' as LeadId,
            kind: 'job',
            text,
            person: text,
            personId: null,
            eventKey: null,
            state: 'won',
            stateSince: 0,
            createdAt: 0,
          },
        ],
        lastTime: { ...emptyOutcome, learning: text, summary: text, day: '2025-03-03' as Day, leads: [] },
        guests: [{ id: 'h', name: text, email: '', answer: 'coming', from: 'hand' }],
        steps: [],
        followUps: [
          {
            id: 'f' as FollowUpId,
            eventKey: 'fair@example.com' as EventKey,
            person: text,
            text,
            due: '2026-03-09' as Day,
            state: 'to-do',
            personId: null,
            stateSince: 0,
            step: null,
            createdAt: 0,
          },
        ],
      },
      format,
    );

  it.each([
    '<script>alert(1)</script>',
    '![x](https://example.org/spy.png) <img src="https://example.org/spy.png">',
    '[here](javascript:alert(1)) <javascript:alert(1)>',
    'one\n# two\n\n---\n> three\n\n1. four',
    'one\n===',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\ncode\n```',
    '- [x] done',
    '*a* _b_ ~~c~~ `d`',
    '[a]: https://example.org\n[a]',
  ])('is the same whatever the texts are: %j', (text) => {
    expect(outlineOf(briefOf(text))).toEqual(outlineOf(briefOf('x')));
    expect(outlineOf(`${briefOf(text)}\n${briefOf(text)}`)).toEqual(
      outlineOf(`${briefOf('x')}\n${briefOf('x')}`),
    );
  });
});
