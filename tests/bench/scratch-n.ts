import { createSuggester } from '../../src/domain/suggestion/suggest';
import { createNumberFormat } from '../../src/words/language';
import { reasonTexts } from '../../src/words/reason';
import { buildAttendee, buildInput, buildShippedKnowledge } from '../domain/suggestion/build';
import { callAddress, callText } from './suggestions/boilerplate';

const s = createSuggester(buildShippedKnowledge(), { myEmails: ['mara@kompassdata.example'] });
const t = (weekday: number, h: number, minutes = 60) =>
  ({ kind: 'timed', weekday, startMinute: h * 60, minutes }) as any;
const d = (weekday: number, days: number) => ({ kind: 'all-day', weekday, days }) as any;
const own = (n: number) => [
  buildAttendee('mara@kompassdata.example'),
  ...Array.from({ length: n }, (_, i) => buildAttendee(`c${i}@kompassdata.example`)),
];
const cases: [string, any][] = [
  ['Zoom David', { time: t(3, 19, 40) }],
  ['Call Sofia', { time: t(7, 17, 30) }],
  ["Easter at Mum's", { time: t(7, 12, 180) }],
  ["Easter at Mum's", { time: d(7, 1) }],
  ["New Year's dinner at Lena's", { time: t(4, 19, 240) }],
  ['Silvester bei Tom', { time: t(4, 19, 300) }],
  ["Lena's birthday", { time: d(3, 1), repeats: 'yearly' }],
  ["Lena's birthday", { time: t(6, 19, 240) }],
  ['Jonas', { time: t(6, 15, 120) }],
  ['Freja', { time: t(3, 19, 120) }],
  ['Sardinia', { time: d(6, 8) }],
  ['Lisbon', { time: d(5, 4) }],
  ['DataCraft', { time: d(2, 3) }],
  ['DataCraft Conference', { time: d(2, 3) }],
  [
    'Abstimmung',
    {
      time: t(2, 10),
      description: callText('teams', 'de'),
      conference: callAddress.teams,
      attendees: own(1),
    },
  ],
  ['Daily Stand-up', { time: t(1, 9, 15), repeats: 'daily', attendees: own(7) }],
  ['Weekly team lunch', { time: t(4, 12), repeats: 'weekly', attendees: own(7) }],
  ['Feierabendbier', { time: t(4, 18, 120), repeats: 'weekly', attendees: own(4) }],
  ['Sprint Planning', { time: t(1, 10, 90), repeats: 'rarely', attendees: own(7) }],
  ['Budgetrunde', { time: t(1, 10, 90), repeats: 'weekly', attendees: own(3) }],
  ['Stand-up', { time: t(1, 9, 15), repeats: 'daily' }],
  ['Conference dinner', { time: t(3, 19, 180) }],
  ['Christmas', { time: d(5, 1) }],
  ['Lunch w/ Jonas', { time: t(3, 12, 60) }],
  ['Drinks with ex-colleagues', { time: t(4, 19, 120) }],
  ['Video call with David', { time: t(7, 18, 45), conference: 'https://meet.google.com/x' }],
  ['Camp Digital GmbH', { time: t(2, 14), attendees: [buildAttendee('a@campdigital.example')] }],
  ['x', { categories: ['Networking', 'Meeting'] }],
  ['Focus time: grant report', {}],
  ['Coffee with Ana', {}],
  ['Tom', {}],
  ['', {}],
  ['Dentist', { time: t(2, 9, 30) }],
  ['Yoga', { time: t(2, 19, 75), repeats: 'weekly' }],
];
for (const [summary, parts] of cases) {
  const p = s(buildInput({ summary, ...parts }));
  console.log(
    summary,
    '→',
    p.kind,
    p.form,
    p.confidence,
    '|',
    reasonTexts(p, createNumberFormat('en')).join('; '),
  );
}
