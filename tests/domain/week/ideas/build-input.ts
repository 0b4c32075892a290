import type { PersonId } from '../../../../src/domain/people/person';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import type { Candidate } from '../../../../src/domain/week/ideas/candidate';
import type { IdeaInput } from '../../../../src/domain/week/ideas/ideas';
import { noLessons } from '../../../../src/domain/week/ideas/lessons';
import { defaultMyHours } from '../../../../src/domain/week/ideas/my-hours';

export const berlin = 'Europe/Berlin' as ZoneId;
export const monday = '2026-03-02' as Day;
export const at = (text: string) => Date.parse(text);

/** A friend who has been due since January, whom nothing else speaks for. */
export const candidate = (name: string, facts: Partial<Candidate> = {}): Candidate => ({
  who: { as: 'person', id: name.toLowerCase() as PersonId, name },
  ties: ['friend'],
  lastMet: '2026-01-19' as Day,
  due: '2026-02-18' as Day,
  birthday: null,
  promise: null,
  threads: 0,
  missed: null,
  next: null,
  restUntil: null,
  ...facts,
});

/** Monday, 2 March 2026, 9:00 in Berlin: two hours short of social, and networking in range. */
export const buildInput = (facts: Partial<IdeaInput> = {}): IdeaInput => ({
  from: monday,
  zone: berlin,
  now: at('2026-03-02T08:00:00Z'),
  hours: defaultMyHours,
  lessons: noLessons,
  busy: [],
  planned: {
    networking: { minutes: 180, target: { floor: 2, ceiling: 5 } },
    social: { minutes: 120, target: { floor: 4, ceiling: 10 } },
  },
  candidates: [],
  clubs: [],
  hasRest: false,
  without: new Set(),
  ...facts,
});
