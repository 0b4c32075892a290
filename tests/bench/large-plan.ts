import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { EventKey } from '../../src/domain/event/key';
import type { FollowUp, FollowUpId } from '../../src/domain/follow-ups/follow-up';
import { ImmutableMap } from '../../src/domain/immutable-map';
import type { Mark } from '../../src/domain/marking/mark';
import type { Prep } from '../../src/domain/prep/prep';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';
import { writePlanFile } from '../../src/store/plan-file';
import { uidOf } from './calendar-generator';
import { now } from './this-week';

const at = Date.parse(now);
const [marks, preps, followUps] = [20_000, 3_000, 10_000];

/** The content of the plan that `writeLargePlan` writes, about 25 MB. */
export const largePlanText = '20,000 marks, 3,000 preps, 10,000 follow-ups';

const many = <Key extends string, Value>(count: number, entry: (index: number) => readonly [Key, Value]) =>
  ImmutableMap.of(Array.from({ length: count }, (_, index) => entry(index)));

/** The number of events of the calendar with entries; the other entries belong to removed calendars. */
export const plannedEvents = 10_000;
const keyOf = (index: number): EventKey =>
  (index < plannedEvents ? uidOf(index, 1) : `gone-${index}@example.com`) as EventKey;
const words = 'what we said of the harbour, the archive and the people who keep it '.repeat(4);

const toPrep = (index: number): Prep => ({
  social: null,
  networking: {
    purpose: { goTo: `meet number ${index}`, soThat: words, decision: words },
    goals: [],
    mustMeets: Array.from({ length: 6 }, (_, nth) => ({
      id: `meet-${nth}`,
      name: `Person ${index} ${nth}`,
      email: `person-${nth}@example.com`,
      why: words,
      questions: words,
      give: words,
      met: false,
    })),
    materials: [],
  },
});

const largePlan = (): Plan => ({
  ...emptyPlan,
  marks: many<EventKey, Mark | null>(marks, (index) => [
    keyOf(index),
    { kind: 'networking', form: 'meetup', by: 'hand', at },
  ]),
  preps: many<EventKey, Prep>(preps, (index) => [keyOf(index), toPrep(index)]),
  followUps: many<FollowUpId, FollowUp>(followUps, (index) => {
    const id = `follow-up-${index}` as FollowUpId;
    return [
      id,
      {
        id,
        eventKey: keyOf(index),
        person: `Person ${index}`,
        text: words,
        due: null,
        state: 'to-do',
        personId: null,
        stateSince: at,
        step: null,
        createdAt: at,
      },
    ];
  }),
});

/** Writes the plan into a data folder and returns its size in bytes. */
export function writeLargePlan(folder: string): number {
  const file = openSync(join(folder, 'mingle.json'), 'w');
  let size = 0;
  for (const piece of writePlanFile({ plan: largePlan(), savedAt: null })) size += writeSync(file, piece);
  return size;
}
