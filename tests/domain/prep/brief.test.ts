import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '../../../src/domain/prep/brief';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptySocialPrep } from '../../../src/domain/prep/social';

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
const event = { title: 'Career fair', when: '2 March', place: 'Hall 3', guests: [], followUps: [] };

describe('briefMarkdown', () => {
  it('writes a networking brief and leaves the social form out', () => {
    expect(briefMarkdown({ ...event, kind: 'networking', networking, social })).toBe(
      `# Career fair

2 March · Hall 3

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
    expect(briefMarkdown({ ...event, kind: 'social', networking, social })).toBe(
      `# Career fair

2 March · Hall 3

## What to bring

- [ ] Cake (me)

## Catch up on

- [ ] Her new job (from them)
`,
    );
  });

  it('has only its heading where nothing is planned', () => {
    expect(briefMarkdown({ ...event, place: '', kind: 'other', networking, social })).toBe(
      '# Career fair\n\n2 March\n',
    );
  });
});
