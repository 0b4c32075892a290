import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/domain/marking/kind';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import type { PhrasePlace, Reason } from '../../../src/domain/suggestion/reason';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import type { WordLists } from '../../../src/domain/suggestion/words';
import { buildAttendee, buildInput } from './build';

const words: WordLists = [
  {
    language: 'en',
    cancelled: ['called off'],
    away: [],
    holidays: [],
    titles: [
      { kind: 'networking', form: 'conference', weight: 3, phrases: ['summit'] },
      { kind: 'networking', form: 'meeting', weight: 2, phrases: ['meeting'] },
      { kind: 'social', form: 'party', weight: 3, phrases: ['party'] },
      { kind: 'social', form: null, weight: 2, phrases: ['friends'] },
      { kind: 'both', form: 'meal', weight: 4, phrases: ['conference dinner'] },
      { kind: 'other', form: null, weight: 3, phrases: ['dentist'] },
    ],
    places: [{ kind: 'social', form: 'meal', weight: 1, phrases: ['restaurant'] }],
    calendars: [{ kind: 'networking', form: null, weight: 1.3, phrases: ['work'] }],
  },
];
/** As the signs add up: how often such proposals are right is measured elsewhere. */
const calibration = { slope: 1, intercept: 0 };
const suggest = createSuggester(words, { myEmails: ['me@acme.com'], calibration });
const of = (parts: Partial<SuggestionInput>) => suggest(buildInput(parts));
const phrase = (found: string, place: PhrasePlace): Reason => ({ code: 'phrase', found, place });
const speaksFor = (kind: Kind, reason: Reason): Reason => ({ code: 'speaks-for', kind, reason });
const workday = { kind: 'timed', weekday: 3, startMinute: 600, minutes: 60 } as const;
const evening = { kind: 'timed', weekday: 3, startMinute: 19 * 60, minutes: 120 } as const;
const sunday = { kind: 'timed', weekday: 7, startMinute: 600, minutes: 60 } as const;

describe('createSuggester', () => {
  it('[M4] proposes kind and form with reasons one can check', () => {
    const attendees = [buildAttendee('a@example.com')];

    expect(of({ summary: 'Data Summit', time: workday, attendees })).toEqual({
      kind: 'networking',
      form: 'conference',
      confidence: 0.92,
      reasons: [phrase('Summit', 'title'), { code: 'working-hours', alone: false }],
    });
  });

  it('[M4] proposes other for what is neither, and both where one phrase says both', () => {
    expect([of({ summary: 'Dentist' }), of({ summary: 'Conference dinner' })]).toEqual([
      { kind: 'other', form: null, confidence: 0.9, reasons: [phrase('Dentist', 'title')] },
      { kind: 'both', form: 'meal', confidence: 0.8, reasons: [phrase('Conference dinner', 'title')] },
    ]);
  });

  it('[M4] is not sure when nothing speaks, or only the time of day', () => {
    expect([of({ summary: 'Lorem ipsum' }), of({ time: evening })]).toEqual([
      { kind: null, form: null, confidence: 0, reasons: [] },
      {
        kind: null,
        form: null,
        confidence: 0,
        reasons: [speaksFor('social', { code: 'evening', recurring: false })],
      },
    ]);
  });

  it('[M4] is not sure when signs contradict each other, and shows both sides', () => {
    expect(of({ summary: 'Summit party' })).toEqual({
      kind: null,
      form: null,
      confidence: 0,
      reasons: [
        speaksFor('networking', phrase('Summit', 'title')),
        speaksFor('social', phrase('party', 'title')),
      ],
    });
  });

  it('[M4] lets each further sign count half of the one before, so that many hints do not make certainty', () => {
    const one = of({ summary: 'Party' }).confidence;
    const two = of({ summary: 'Party with friends' }).confidence;

    expect([one, two]).toEqual([0.9, 0.96]);
  });

  it('[M4] reads categories, the name of the calendar and the place, each with less weight than the title', () => {
    expect([
      of({ categories: ['Summit'] }),
      of({ calendarName: 'Work' }),
      of({ calendarName: 'Dentist' }),
      of({ summary: 'Friends', location: 'The Restaurant' }),
    ]).toEqual([
      {
        kind: 'networking',
        form: 'conference',
        confidence: 0.83,
        reasons: [phrase('Summit', 'categories')],
      },
      {
        kind: 'networking',
        form: 'meeting',
        confidence: 0.62,
        reasons: [phrase('Work', 'calendar-name')],
      },
      { kind: null, form: null, confidence: 0, reasons: [] },
      {
        kind: 'social',
        form: 'meal',
        confidence: 0.85,
        reasons: [phrase('Friends', 'title'), phrase('Restaurant', 'location')],
      },
    ]);
  });

  it('[M4] reads the description where nothing shorter speaks, and passes over the meetings in it', () => {
    expect([
      of({ description: 'Join the meeting. Bring friends to the party.', time: evening }),
      of({ summary: 'Dentist', description: 'party' }),
      of({ description: 'Join the meeting' }),
    ]).toEqual([
      {
        kind: 'social',
        form: 'party',
        confidence: 0.72,
        reasons: [
          phrase('party', 'description'),
          phrase('friends', 'description'),
          { code: 'evening', recurring: false },
        ],
      },
      { kind: 'other', form: null, confidence: 0.9, reasons: [phrase('Dentist', 'title')] },
      { kind: null, form: null, confidence: 0, reasons: [] },
    ]);
  });
});

describe('the people of an event', () => {
  it('[M4] are colleagues or guests of an organisation, without the user and without rooms', () => {
    const attendees = [
      buildAttendee('me@acme.com'),
      buildAttendee('ana@acme.com'),
      buildAttendee('room@acme.com', { type: 'room' }),
    ];

    expect([
      of({ attendees, time: workday }),
      of({ attendees: [buildAttendee('bo@other.org')], time: workday }),
    ]).toEqual([
      {
        kind: 'networking',
        form: 'one-on-one',
        confidence: 0.72,
        reasons: [
          { code: 'colleagues', guests: 1, domain: 'acme.com' },
          { code: 'working-hours', alone: false },
        ],
      },
      {
        kind: 'networking',
        form: 'one-on-one',
        confidence: 0.72,
        reasons: [
          { code: 'guests-of', guests: 1, domain: 'other.org' },
          { code: 'working-hours', alone: false },
        ],
      },
    ]);
  });

  it('[M4] count once when the organiser is also invited, and are a crowd from fifteen on', () => {
    const attendees = Array.from({ length: 16 }, (_, index) => buildAttendee(`p${index}@org${index % 2}.eu`));

    expect(of({ organizer: buildAttendee('p0@org0.eu'), attendees })).toEqual({
      kind: 'networking',
      form: 'meeting',
      confidence: 0.77,
      reasons: [
        { code: 'organisations', count: 2 },
        { code: 'crowd', guests: 16 },
      ],
    });
  });

  it('[M4] speak for a social event when most write from private addresses', () => {
    const attendees = ['a@gmail.com', 'b@gmx.at', 'c@firm.com'].map((email) => buildAttendee(email));

    expect([of({ attendees, time: sunday }), of({ attendees, time: sunday, recurring: true })]).toEqual([
      {
        kind: 'social',
        form: 'hanging-out',
        confidence: 0.66,
        reasons: [{ code: 'private-addresses' }, { code: 'weekend', recurring: false }],
      },
      {
        kind: 'social',
        form: 'club',
        confidence: 0.67,
        reasons: [
          { code: 'private-addresses' },
          { code: 'weekend', recurring: false },
          { code: 'weekend', recurring: true },
        ],
      },
    ]);
  });

  it('[M4] are not those who publish an event that invites nobody', () => {
    const organizer = buildAttendee('group@usergroup.org');

    expect([
      of({ organizer, time: workday }),
      of({ organizer: buildAttendee('me@acme.com'), time: workday }),
    ]).toEqual([
      {
        kind: null,
        form: null,
        confidence: 0,
        reasons: [speaksFor('networking', { code: 'working-hours', alone: false })],
      },
      {
        kind: null,
        form: null,
        confidence: 0,
        reasons: [speaksFor('other', { code: 'working-hours', alone: true })],
      },
    ]);
  });

  it('[M4] are in a group too, but are not counted by it', () => {
    const team = buildAttendee('team@acme.com', { type: 'group' });
    const day = { kind: 'all-day', weekday: 2, days: 1 } as const;
    const friends = { summary: 'Friends', time: { ...evening, minutes: 30 } };

    expect([
      of({ attendees: [team], time: day }).reasons,
      of({ ...friends, attendees: [team] }).form,
      of({ ...friends, attendees: [] }).form,
    ]).toEqual([[speaksFor('other', { code: 'all-day', alone: false })], 'hanging-out', 'call']);
  });

  it('say nothing with addresses that are kept for examples', () => {
    expect(of({ attendees: [buildAttendee('a@example.com')] })).toEqual(of({}));
  });
});

describe('the look of a title', () => {
  it.each([
    ['MapCon Prague', 'networking', 'conference', 'conference', 'MapCon'],
    ['EuroFooConf2027', 'networking', 'conference', 'conference', 'EuroFooConf'],
    ['ABCD Europe 2026', 'networking', 'conference', 'yearly-conference', 'ABCD Europe 2026'],
    ['Ana <> Bo', 'networking', 'one-on-one', 'names-with-arrow', 'a <> B'],
    ['XQ 482', 'other', null, 'number', 'XQ 482'],
    ['TGV 6h58', 'other', null, 'numbered-journey', 'TGV'],
    ['BER → LIS', 'other', null, 'journey', 'BER → LIS'],
  ])('[M4] says what %s is', (summary, kind, form, shape, found) => {
    const suggestion = of({ summary });

    expect({ ...suggestion, confidence: 0 }).toEqual({
      kind,
      form,
      confidence: 0,
      reasons: [{ code: 'title-shape', shape, found }],
    });
  });

  it.each(['Falcon', 'Concert', 'Contract', 'Walk-on', 'Conrad'])('[M4] says nothing of %s', (summary) => {
    expect(of({ summary }).reasons).toEqual([]);
  });
});

describe('the outline of an event', () => {
  const friends = (parts: Partial<SuggestionInput>) =>
    of({ summary: 'Friends', time: evening, ...parts }).form;
  const half = { kind: 'timed', weekday: 7, startMinute: 17 * 60, minutes: 30 } as const;
  const guests = ['a@gmail.com', 'b@gmx.at'].map((email) => buildAttendee(email));

  it('[M4] says what form a social event has where its words name none', () => {
    expect([
      friends({}),
      friends({ recurring: true, attendees: guests }),
      friends({ conference: 'https://meet.example/a' }),
      friends({ time: half }),
      friends({ time: half, attendees: guests }),
      friends({ time: half, location: 'at the pond' }),
      friends({ time: { kind: 'all-day', weekday: 5, days: 3 } }),
    ]).toEqual(['hanging-out', 'club', 'online', 'call', 'hanging-out', 'hanging-out', 'trip']);
  });
});

describe('days without hours', () => {
  it('[M4] say how long an event lasts', () => {
    const days = (weekday: number, count: number) =>
      of({ summary: 'x', time: { kind: 'all-day', weekday, days: count } }).reasons;

    expect([days(2, 1), days(2, 3), days(5, 3), days(1, 14)]).toEqual([
      [{ code: 'all-day', alone: true }],
      [speaksFor('networking', { code: 'days', days: 3, weekend: 'none' })],
      [speaksFor('social', { code: 'days', days: 3, weekend: 'some' })],
      [speaksFor('other', { code: 'days', days: 14, weekend: null })],
    ]);
  });
});
