import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/domain/marking/kind';
import { kinds } from '../../../src/domain/marking/kind';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import type { PhrasePlace, Reason } from '../../../src/domain/suggestion/reason';
import type { SuggestionKnowledge } from '../../../src/domain/suggestion/suggest';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildAttendee, buildInput } from './build';

const only = (kind: Kind, weight: number): Readonly<Record<Kind, number>> => ({
  ...{ networking: 0, social: 0, both: 0, other: 0 },
  [kind]: weight,
});

const knowledge: SuggestionKnowledge = {
  words: [
    {
      language: 'en',
      cancelled: ['called off'],
      away: [],
      holidays: [],
      names: ['ana'],
      relatives: ['mum'],
      calls: ['call', 'video call'],
      feasts: ['easter'],
      titles: [
        { kind: 'networking', form: 'conference', weight: 3, phrases: ['summit'] },
        { kind: 'networking', form: 'meeting', weight: 2, phrases: ['meeting', 'planning'] },
        { kind: 'social', form: 'party', weight: 3, phrases: ['party'] },
        { kind: 'social', form: null, weight: 2, phrases: ['friends'] },
        { kind: 'both', form: 'meal', weight: 4, phrases: ['conference dinner'] },
        { kind: 'other', form: null, weight: 3, phrases: ['dentist'] },
      ],
      places: [{ kind: 'social', form: 'meal', weight: 1, phrases: ['restaurant'] }],
      calendars: [{ kind: 'networking', form: null, weight: 1.3, phrases: ['work'] }],
    },
  ],
  weights: {
    temperature: 1,
    byFact: new Map([
      ...kinds.map((kind) => [`text:${kind}`, only(kind, 1)] as const),
      ['place:social', only('social', 0.8)],
      ['calendar:networking', only('networking', 2)],
      ['evening', only('social', 0.5)],
      ['own', only('networking', 3)],
      ['outside', only('networking', 3)],
      ['private', only('social', 2.5)],
      ['names-only+evening', only('social', 3)],
    ]),
  },
};
const suggest = createSuggester(knowledge, { myEmails: ['me@acme.com'] });
const of = (parts: Partial<SuggestionInput>) => suggest(buildInput(parts));
const phrase = (found: string, place: PhrasePlace): Reason => ({ code: 'phrase', found, place });
const speaksFor = (kind: Kind, reason: Reason): Reason => ({ code: 'speaks-for', kind, reason });
const workday = { kind: 'timed', weekday: 3, startMinute: 600, minutes: 60 } as const;
const evening = { kind: 'timed', weekday: 3, startMinute: 19 * 60, minutes: 120 } as const;
const invited = (...emails: readonly string[]) => emails.map((email) => buildAttendee(email));

describe('createSuggester', () => {
  it('[M4] proposes kind and form, as sure as the weights of its facts are, with reasons one can check', () => {
    expect(of({ summary: 'Data Summit', time: workday })).toEqual({
      kind: 'networking',
      form: 'conference',
      confidence: 0.87,
      reasons: [phrase('Summit', 'title')],
    });
  });

  it('[M4] is not sure when nothing speaks, or little', () => {
    expect([of({ summary: 'Lorem ipsum' }), of({ time: evening })]).toEqual([
      { kind: null, form: null, confidence: 0, reasons: [] },
      {
        ...{ kind: null, form: null, confidence: 0 },
        reasons: [speaksFor('social', { code: 'evening', recurring: false })],
      },
    ]);
  });

  it('[M4] is not sure when facts contradict each other, and shows both sides', () => {
    expect(of({ summary: 'Summit party' })).toEqual({
      ...{ kind: null, form: null, confidence: 0 },
      reasons: [
        speaksFor('networking', phrase('Summit', 'title')),
        speaksFor('social', phrase('party', 'title')),
      ],
    });
  });

  it('[M4] reads the name of the calendar, the place, and the description where nothing shorter speaks', () => {
    expect([
      of({ calendarName: 'Work' }).reasons,
      of({ summary: 'Friends', location: 'The Restaurant' }),
      of({ description: 'Join the meeting. Bring friends to the party.' }).reasons,
      of({ summary: 'Dentist', description: 'party' }).reasons,
    ]).toEqual([
      [phrase('Work', 'calendar-name')],
      {
        ...{ kind: 'social', form: 'meal', confidence: 0.85 },
        reasons: [phrase('Friends', 'title'), phrase('Restaurant', 'location')],
      },
      [speaksFor('social', phrase('party', 'description'))],
      [phrase('Dentist', 'title')],
    ]);
  });

  it('[M4] names the social side of what is both', () => {
    expect(of({ summary: 'Conference dinner' })).toMatchObject({ kind: 'both', form: 'meal' });
  });

  it('[M4] takes the words and links that call services add for no words', () => {
    const description =
      'https://teams.microsoft.com/l/meetup-join/party\n\nMicrosoft Teams meeting with friends';
    expect(of({ summary: 'Lorem', description }).reasons).toEqual([]);
    expect(of({ summary: 'Lorem https://summit.example/party' }).reasons).toEqual([]);
  });

  it('[M4] says of a bare name in free time who it is', () => {
    expect(of({ summary: 'Ana', time: evening })).toMatchObject({
      kind: 'social',
      form: 'hanging-out',
      reasons: [{ code: 'person', found: 'Ana', alone: true }, { code: 'evening' }],
    });
  });

  it('[M4] never says more or less than a share, and is the same each time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (summary, location, late) => {
        const event = buildInput({ summary, location, time: late ? evening : workday });
        const { confidence } = suggest(event);
        expect(confidence === 0 || (confidence >= 0.65 && confidence <= 1)).toBe(true);
        expect(suggest(event)).toEqual(suggest(event));
      }),
    );
  });
});

describe('the people of an event', () => {
  it('[M4] are colleagues or guests of an organisation, without the user and without rooms', () => {
    const room = buildAttendee('room@acme.com', { type: 'room' });
    const team = [...invited('me@acme.com', 'ana@acme.com'), room];
    expect([
      of({ attendees: team, time: workday }),
      of({ attendees: invited('bo@other.org'), time: workday }),
    ]).toEqual([
      {
        ...{ kind: 'networking', form: 'one-on-one', confidence: 0.87 },
        reasons: [{ code: 'colleagues', guests: 1, domain: 'acme.com' }],
      },
      {
        ...{ kind: 'networking', form: 'one-on-one', confidence: 0.87 },
        reasons: [{ code: 'guests-of', guests: 1, domain: 'other.org' }],
      },
    ]);
  });

  it('[M4] speak for a social event when most write from private addresses', () => {
    expect(
      of({ attendees: invited('a@gmail.com', 'b@bluewin.ch', 'c@firm.com'), time: evening }),
    ).toMatchObject({
      kind: 'social',
      reasons: [{ code: 'private-addresses' }, { code: 'evening', recurring: false }],
    });
  });

  it('say nothing with addresses that are kept for examples', () => {
    expect(of({ attendees: invited('a@example.com') }).reasons).toEqual([]);
  });
});

describe('routine', () => {
  const team = {
    summary: 'Planning',
    attendees: invited('me@acme.com', 'a@acme.com', 'b@acme.com'),
    time: workday,
  };

  it('[M7] of one’s own organisation is proposed as other, with that reason alone', () => {
    expect(of({ ...team, repeats: 'weekly' })).toEqual({
      ...{ kind: 'other', form: null, confidence: 1 },
      reasons: [{ code: 'routine', often: 'weekly', guests: 2, domain: 'acme.com' }],
    });
  });

  it.each([
    ['a one-off', { repeats: 'never' }],
    ['a series less often than weekly', { repeats: 'rarely' }],
    ['a series with an outsider', { repeats: 'weekly', attendees: invited('a@acme.com', 'x@other.org') }],
    ['a title alone', { repeats: 'weekly', attendees: [], calendarName: 'Work' }],
  ] as const)('[M7] is not %s', (_, parts) => {
    expect(of({ ...team, ...parts }).kind).toBe('networking');
  });

  it('[M7] does not turn what is social into work', () => {
    expect(of({ ...team, summary: 'Party with friends', repeats: 'weekly' }).kind).not.toBe('other');
  });
});

describe('the look of a title', () => {
  it.each([
    ['MapCon Prague', 'networking', 'conference', 'conference', 'MapCon'],
    ['EuroFooConf2027', 'networking', 'conference', 'conference', 'EuroFooConf'],
    ['Ana <> Bo', 'networking', 'one-on-one', 'names-with-arrow', 'a <> B'],
    ['TGV 6h58', 'other', null, 'numbered-journey', 'TGV'],
    ['BER → LIS', 'other', null, 'journey', 'BER → LIS'],
  ])('[M4] says what %s is', (summary, kind, form, shape, found) => {
    expect({ ...of({ summary }), confidence: 0 }).toEqual({
      ...{ kind, form, confidence: 0 },
      reasons: [{ code: 'title-shape', shape, found }],
    });
  });

  it.each([
    ['ABCD Europe 2026', 'networking', 'yearly-conference', 'ABCD Europe 2026'],
    ['XQ 482', 'other', 'number', 'XQ 482'],
  ] as const)('[M4] is a hint in %s', (summary, kind, shape, found) => {
    expect(of({ summary }).reasons).toEqual([speaksFor(kind, { code: 'title-shape', shape, found })]);
  });

  it.each(['Falcon', 'Concert', 'Contract', 'Walk-on', 'Conrad'])('[M4] says nothing of %s', (summary) => {
    expect(of({ summary }).reasons).toEqual([]);
  });
});

describe('the outline of an event', () => {
  const friends = (parts: Partial<SuggestionInput>) =>
    of({ summary: 'Friends', time: evening, calendarName: '', ...parts });
  const half = { kind: 'timed', weekday: 3, startMinute: 18 * 60, minutes: 30 } as const;
  const guests = invited('a@gmail.com', 'b@gmx.at');

  it('[M4] says what form a social event has where its words name none', () => {
    expect([
      friends({}).form,
      friends({ repeats: 'weekly', attendees: guests }).form,
      friends({ conference: 'https://meet.example/a' }).form,
      friends({ time: half }).form,
      friends({ time: half, attendees: guests }).form,
      friends({ time: half, location: 'at the pond' }).form,
    ]).toEqual(['hanging-out', 'club', 'online', 'call', 'hanging-out', 'hanging-out']);
  });

  it.each([
    ['Call Ana, friends', 'call'],
    ['Ana video call, friends', 'call'],
    ['Friends: call mum', 'call'],
    ['Call of the wild with friends', 'hanging-out'],
    ['Friends and Ana', 'hanging-out'],
    ['Call Ana: party', 'party'],
  ])('[M4] takes the form of “%s” from a word for a call beside a person', (summary, form) => {
    expect(friends({ summary }).form).toBe(form);
  });
});
