import { describe, expect, it } from 'vitest';
import { emptyNetworkingPrep } from '../../src/domain/prep/networking';
import { emptySocialPrep } from '../../src/domain/prep/social';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { briefMarkdown } from '../../src/words/brief';
import { createFormat } from '../../src/words/format';

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
  followUps: [],
};

describe('briefMarkdown', () => {
  it('writes a networking brief and leaves the social form out', () => {
    expect(briefMarkdown({ ...event, kind: 'networking', networking, social }, format)).toBe(
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
    expect(briefMarkdown({ ...event, kind: 'social', networking, social }, format)).toBe(
      `# Career fair

Mon 2 Mar 2026 · Hall 3

## What to bring

- [ ] Cake (me)

## Catch up on

- [ ] Her new job (from them)
`,
    );
  });

  it('has only its heading where nothing is planned', () => {
    expect(briefMarkdown({ ...event, place: '', kind: 'other', networking, social }, format)).toBe(
      '# Career fair\n\nMon 2 Mar 2026\n',
    );
  });
});
