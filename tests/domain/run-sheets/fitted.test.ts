import { expect, it } from 'vitest';
import { forms } from '../../../src/domain/marking/kind';
import type { EventDays } from '../../../src/domain/run-sheets/event-days';
import { fittedSteps } from '../../../src/domain/run-sheets/fitted';
import { isTimely, templateFor, templateStepsOf } from '../../../src/domain/run-sheets/offer';
import type { RunSheetTemplate } from '../../../src/domain/run-sheets/template';
import { parseRunSheetTemplates } from '../../../src/domain/run-sheets/template';
import type { Day } from '../../../src/domain/time/day';
import { readResources } from '../../../src/hosts/node/resources';

const { templates } = (await readResources()).stepTemplates;
const conference = templates.find(({ id }) => id === 'conference')?.steps ?? [];
const event: EventDays = { first: '2026-10-07' as Day, last: '2026-10-09' as Day };
const day = (text: string) => text as Day;
const daysOf = (begunOn: string) =>
  fittedSteps(conference, event, day(begunOn)).placed.map((step) => `${step.day.slice(5)} ${step.id}`);

it('[N6] brings the steps of a conference from thirty days before to thirty days after', () => {
  expect(daysOf('2026-09-01')).toEqual([
    ...['09-07 why', '09-07 register', '09-07 keep-time', '09-16 programme', '09-16 questions'],
    ...['09-23 people', '09-23 write', '09-23 slots'],
    ...['09-30 introduction', '09-30 profile', '09-30 talk-questions'],
    ...['10-06 pack', '10-06 brief', '10-06 route', '10-07 arrive', '10-07 next-step'],
    ...['10-10 thanks', '10-12 promised', '10-16 second-touch', '10-23 review', '11-08 cadence'],
  ]);
});

it('[N6] spreads what is late up to the next step that is not', () => {
  expect(daysOf('2026-09-18').slice(0, 8)).toEqual([
    ...['09-18 why', '09-19 register', '09-20 keep-time', '09-21 programme', '09-22 questions'],
    ...['09-23 people', '09-23 write', '09-23 slots'],
  ]);
});

it('[N6] leaves out, three days before, what is not needed, and says why', () => {
  const { placed, leftOut, reason } = fittedSteps(conference, event, day('2026-10-04'));
  expect(placed.slice(0, 9).map((step) => `${step.day.slice(5)} ${step.id}`)).toEqual([
    ...[
      '10-04 why',
      '10-04 register',
      '10-04 programme',
      '10-05 people',
      '10-05 write',
      '10-05 introduction',
    ],
    ...['10-06 pack', '10-06 brief', '10-06 route'],
  ]);
  expect(leftOut.map(({ id }) => id)).toEqual([
    'keep-time',
    'questions',
    'slots',
    'profile',
    'talk-questions',
  ]);
  expect(reason).toEqual({ code: 'few-days', days: 3 });
});

it('[N6] keeps what is done on the spot while the event goes on, on a day of its own', () => {
  const { placed, reason } = fittedSteps(conference, event, day('2026-10-08'));
  expect(placed.slice(0, 3)).toEqual([
    {
      ...{ id: 'arrive', text: 'Arrive early, while there are few people and time to talk', isNeeded: false },
      ...{ day: '2026-10-08', time: { by: 'day', day: '2026-10-08' } },
    },
    {
      ...{
        id: 'next-step',
        text: 'Agree the next step on the spot, and note it right after',
        isNeeded: true,
      },
      ...{ day: '2026-10-08', time: { by: 'day', day: '2026-10-08' } },
    },
    {
      ...{ id: 'thanks', text: 'Thank the people you met, and name what they said', isNeeded: true },
      ...{ day: '2026-10-10', time: { by: 'offset', days: 1 } },
    },
  ]);
  expect(reason).toEqual({ code: 'begun' });
});

it('[N6] has a template for each form; among friends of three steps at most', () => {
  expect(templates.map(({ form }) => form)).toEqual(forms);
  const social = templates.filter(({ form }) => forms.indexOf(form ?? 'call') >= forms.indexOf('club'));
  expect(social.filter(({ steps }) => steps.length > 3 || steps.length < 2)).toEqual([]);
});

it('[N6] offers the own template of a form first, and none whose days have all passed', () => {
  const own = { id: 'x', name: 'My fairs', form: 'career-fair', steps: [] } as unknown as RunSheetTemplate;
  expect(templateFor([...templates, own], 'networking', 'career-fair')).toBe(own);
  expect(templateFor(templates, 'both', null)?.id).toBe('meeting');
  expect(templateFor(templates, 'social', null)?.id).toBe('hanging-out');
  expect(isTimely(conference, event, day('2026-11-08'))).toBe(true);
  expect(isTimely(conference, event, day('2026-11-09'))).toBe(false);
});

it('[N6] makes a template of the steps of an event, without those that were left out', () => {
  const steps = templateStepsOf(
    [
      { id: 'a', text: 'Ask Mara', time: { by: 'day', day: day('2026-10-12') }, state: 'todo' },
      {
        id: 'b',
        text: 'Pack',
        time: { by: 'offset', days: -1 },
        state: 'done',
        settledDay: day('2026-10-01'),
      },
      { id: 'c', text: 'Cards', time: { by: 'offset', days: -7 }, state: 'dropped' },
    ],
    event,
  );
  expect(steps).toEqual([
    { id: 'b', text: 'Pack', days: -1, isNeeded: false },
    { id: 'a', text: 'Ask Mara', days: 3, isNeeded: false },
  ]);
});

it.each([
  ['no list', {}, 'the whole is not a list'],
  [
    'a day that is a word',
    [{ id: 'x', name: 'X', form: null, steps: [{ id: 's', text: 'Go', days: 'soon', isNeeded: true }] }],
    '[0].steps[0].days is not a whole number from -365 to 365',
  ],
  [
    'an unknown form',
    [{ id: 'x', name: 'X', form: 'ball', steps: [] }],
    '[0].form is not one of conference, meeting, one-on-one, meetup, career-fair, interview, workshop, club, hanging-out, call, online, meal, party, trip',
  ],
  [
    'an empty text',
    [{ id: 'x', name: ' ', form: null, steps: [] }],
    '[0].name is not a text of 1 to 500 characters',
  ],
])('[N6] names what is wrong with a file of templates: %s', (_, json, error) => {
  expect(parseRunSheetTemplates(json)).toEqual({ ok: false, error });
});
