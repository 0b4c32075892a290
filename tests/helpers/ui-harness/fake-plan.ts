import type { CalendarSource } from '../../../src/domain/calendars/calendar';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUp, FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Mark } from '../../../src/domain/marking/mark';
import type { Plan } from '../../../src/domain/plan';
import { emptyPlan } from '../../../src/domain/plan';
import type { Prep } from '../../../src/domain/prep/prep';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import type { Day } from '../../../src/domain/time/day';
import { fakeNow, homeCalendar, myEmail, workCalendar } from './fake-events';

const keyOf = (uid: string): EventKey => `${uid}@example.com` as EventKey;

const mark = (kind: Kind, form: Form | null): Mark => ({ kind, form, by: 'hand', at: fakeNow });

const marks: Readonly<Record<EventKey, Mark>> = {
  [keyOf('stand-up')]: mark('networking', 'meeting'),
  [keyOf('one-on-one')]: mark('networking', 'one-on-one'),
  [keyOf('chess')]: mark('social', 'club'),
  [keyOf('call-mum')]: mark('social', 'call'),
  [keyOf('summit')]: mark('networking', 'conference'),
  [keyOf('summit-dinner')]: mark('both', 'meal'),
  [keyOf('meetup')]: mark('networking', 'meetup'),
  [keyOf('priya')]: mark('networking', 'one-on-one'),
  [keyOf('hana')]: mark('networking', 'interview'),
  [keyOf('dinner')]: mark('social', 'meal'),
  [keyOf('hike')]: mark('social', 'hanging-out'),
  [keyOf('dentist')]: mark('other', null),
  [keyOf('focus')]: mark('other', null),
  [keyOf('lunch')]: mark('both', 'meal'),
  [keyOf('school')]: mark('other', null),
  [keyOf('sam')]: mark('social', 'call'),
  [keyOf('careers')]: mark('networking', 'career-fair'),
  [keyOf('lake')]: mark('social', 'trip'),
};

const preps: Readonly<Record<EventKey, Prep>> = {
  [keyOf('summit')]: {
    networking: {
      purpose: {
        goTo: 'the Open Maps Summit',
        soThat: 'I know whether leading a data team would suit me',
        decision: 'Apply for the lead post at Northlight, or ask for a research year',
      },
      goals: [
        {
          id: 'g1',
          text: 'Talk with three people who lead a small team',
          when: 'the coffee break starts',
          action: 'ask whoever stands alone what their week looks like',
          reached: false,
        },
        {
          id: 'g2',
          text: 'Hear of two openings',
          when: 'I pass the job wall',
          action: 'take a photo and ask who put it up',
          reached: false,
        },
      ],
      mustMeets: [
        {
          id: 'm1',
          name: 'Ana Ruiz',
          email: 'ana.ruiz@example.com',
          why: 'Moved from research to leading a team last year',
          questions: 'What surprised you? What do you miss?',
          give: 'My notes on tile caching',
          met: false,
        },
        {
          id: 'm2',
          name: 'Hana Sato',
          email: 'hana.sato@example.com',
          why: 'Hires at Northlight',
          questions: 'What would the first three months be?',
          give: '',
          met: false,
        },
      ],
      materials: [
        { id: 'x1', text: 'Cards', ready: true },
        { id: 'x2', text: 'One-page portfolio', ready: false },
      ],
    },
    social: null,
  },
  [keyOf('hana')]: {
    networking: {
      purpose: {
        goTo: 'Hana',
        soThat: 'I hear what the lead post is really like',
        decision: 'Whether I apply',
      },
      goals: [],
      mustMeets: [],
      materials: [],
    },
    social: null,
  },
  [keyOf('meetup')]: {
    networking: {
      purpose: { goTo: 'the geo meetup', soThat: 'I meet two people outside my company', decision: '' },
      goals: [],
      mustMeets: [],
      materials: [],
    },
    social: null,
  },
  [keyOf('dinner')]: {
    networking: null,
    social: {
      ...emptySocialPrep,
      purpose: { goFor: 'a long evening with old friends', aims: ['enjoy', 'confide'] },
      brings: [
        { id: 'b1', what: 'Bread and cheese', who: 'Pavel', packed: false },
        { id: 'b2', what: 'Dessert', who: '', packed: false },
      ],
      topics: [
        { id: 't1', text: 'Aylin’s new studio', about: 'theirs', talkedAbout: false },
        { id: 't2', text: 'Shall we go to the lake together?', about: 'open-thread', talkedAbout: false },
      ],
    },
  },
  [keyOf('chess')]: {
    networking: null,
    social: {
      ...emptySocialPrep,
      purpose: { goFor: 'an evening without screens', aims: ['enjoy', 'belong'] },
    },
  },
};

const followUp = (
  id: string,
  uid: string,
  person: string,
  text: string,
  due: string | null,
  state: FollowUp['state'],
) => ({
  id: id as FollowUpId,
  eventKey: keyOf(uid),
  person,
  text,
  due: due as Day | null,
  state,
  createdAt: fakeNow,
});

const followUps = [
  followUp('f1', 'careers', 'Nadia Costa', 'Thank her for the introduction', '2026-11-20', 'to-do'),
  followUp('f2', 'careers', 'Kofi Mensah', 'Send the thesis', '2026-11-23', 'to-do'),
  followUp('f3', 'meetup', 'Ana Ruiz', 'Send the link to the tile benchmark', '2026-11-25', 'to-do'),
  followUp('f4', 'meetup', 'Jonas Weber', 'Book the coffee', '2026-12-01', 'to-do'),
  followUp('f5', 'summit', 'Hana Sato', 'Write a note after the interview', '2026-12-11', 'to-do'),
  followUp('f6', 'priya', 'Priya Nair', 'Ask about the reading group', null, 'to-do'),
  followUp('f7', 'careers', 'Career office', 'Thank you note', '2026-11-18', 'sent'),
  followUp('f8', 'careers', 'Tomás Aguilar', 'Slides', '2026-11-12', 'answered'),
];

const calendar = (id: CalendarSource['id'], name: string, fileName: string): CalendarSource => ({
  id,
  kind: 'file',
  name,
  fileName,
  addedAt: fakeNow - 40 * 86_400_000,
  importedAt: fakeNow - 2 * 86_400_000,
  sha256: '0'.repeat(64),
  zoneAnswers: {},
  removedAt: null,
});

/** What the fake user has made. */
export const fakePlan: Plan = {
  ...emptyPlan,
  calendars: {
    [workCalendar]: calendar(workCalendar, 'Work', 'robin-work.ics'),
    [homeCalendar]: calendar(homeCalendar, 'Home', 'family.ics'),
  },
  marks,
  preps,
  followUps: Object.fromEntries(followUps.map((item) => [item.id, item])),
  settings: { ...emptyPlan.settings, myEmails: [myEmail] },
};
