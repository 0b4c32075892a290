import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSamplePlan } from '../../../src/domain/sample/plan';

const read = (name: string) =>
  readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url), 'utf8');
const shippedPlan: unknown = JSON.parse(read('sample-plan.json'));
const uids = new Set([...read('sample.ics').matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid));

const social = {
  purpose: { goFor: 'fun', aims: ['enjoy'] },
  guests: [],
  answers: {},
  brings: [],
  topics: [{ id: 't', text: 'The bicycle', about: 'mine', talkedAbout: false }],
};
const goal = { id: 'g', text: 'Ask', when: 'it begins', action: 'ask', reached: false };
const networking = {
  purpose: { goTo: '', soThat: '', decision: '' },
  goals: [goal],
  mustMeets: [],
  materials: [],
};
const plan = {
  myEmails: ['me@example.com'],
  marks: { 'a@x': { kind: 'social', form: 'call' }, 'b@x': { kind: 'other', form: null } },
  preps: { 'a@x': { networking, social }, 'b@x': { networking: null, social: null } },
  followUps: { thanks: { eventKey: 'a@x', person: 'Ana', text: 'Say thank you', dueInDays: 1 } },
};

describe('parseSamplePlan', () => {
  it('[I9] reads a plan as it is written', () => {
    expect(parseSamplePlan(plan)).toEqual({ ok: true, value: plan });
  });

  it.each([
    ['is no object', [], 'the whole is not an object'],
    ['misses a part', { myEmails: [], marks: {} }, 'preps is not an object'],
    [
      'has a follow-up on one occurrence',
      { ...plan, followUps: { thanks: { ...plan.followUps.thanks, eventKey: 'a@x@2026-01-05' } } },
      'a@x@2026-01-05 names one occurrence, whose date moves',
    ],
    ['has a part nobody knows', { ...plan, notes: [] }, 'notes is not known'],
    [
      'has a kind nobody knows',
      { ...plan, marks: { 'a@x': { kind: 'fun', form: null } } },
      'marks.a@x.kind is not one of networking, social, both, other',
    ],
    [
      'has a form of another kind',
      { ...plan, marks: { 'a@x': { kind: 'social', form: 'interview' } } },
      'marks.a@x: social has no form interview',
    ],
    [
      'marks one occurrence, whose date moves',
      { ...plan, marks: { 'a@x@2026-01-05': { kind: 'social', form: null } } },
      'a@x@2026-01-05 names one occurrence, whose date moves',
    ],
    [
      'has a topic without a text',
      {
        ...plan,
        preps: {
          'a@x': { networking: null, social: { ...social, topics: [{ ...social.topics[0], text: 3 }] } },
        },
      },
      'preps.a@x.social.topics[0].text is not a text',
    ],
    [
      'has more goals than one may have',
      {
        ...plan,
        preps: { 'a@x': { networking: { ...networking, goals: [goal, goal, goal, goal] }, social: null } },
      },
      'preps.a@x has more than 3 goals',
    ],
  ])('refuses a plan that %s, saying where', (_, json, error) => {
    expect(parseSamplePlan(json)).toEqual({ ok: false, error });
  });
});

describe('the shipped sample plan', () => {
  const shipped = parseSamplePlan(shippedPlan);
  if (!shipped.ok) throw new Error(shipped.error);
  const { marks, preps } = shipped.value;

  it('[I9] names only events of the sample calendar', () => {
    const strangers = [...Object.keys(marks), ...Object.keys(preps)].filter((key) => !uids.has(key));

    expect(strangers).toEqual([]);
  });

  it('[I9] marks about two thirds of the events and leaves the rest for the user to try', () => {
    const share = Object.keys(marks).length / uids.size;

    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.7);
  });

  it('[I9] prepares only for what its kind prepares', () => {
    const mismatched = Object.entries(preps).filter(([key, prep]) => {
      const kind = marks[key as keyof typeof marks]?.kind;
      return (
        (prep.networking !== null) !== (kind === 'networking' || kind === 'both') ||
        (prep.social !== null) !== (kind === 'social' || kind === 'both')
      );
    });

    expect(mismatched).toEqual([]);
  });
});
