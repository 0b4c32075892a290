import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

const talk = 'talk-by-ana@example.com' as EventKey;

const calendar = buildIcs(
  [
    buildEvent('talk-by-ana@example.com', [
      'SUMMARY:Talk with Ana',
      'DTSTART;TZID=Ana’s Office:20260303T180000',
      'DTEND;TZID=Ana’s Office:20260303T200000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'LOCATION:Ruiz Hall\\, https://meet.example.com/secret-room',
      'DESCRIPTION;ALTREP="https://example.com/altrep":Call me at home',
      'COMMENT:A comment',
      'CONTACT:Zoë\\, front desk',
      'URL:https://example.com/page',
      'GEO:48.2;16.3',
      'ATTACH:https://example.com/slides',
      'X-NOTE:An extension',
      'RELATED-TO:parent-of-talk',
      'CATEGORIES:Friends of Ana Ruiz',
      'ORGANIZER;CN=Weber\\, Robin;SENT-BY="mailto:office@example.com":mailto:robin@example.com',
      'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com',
      'ATTENDEE:mailto:tim.smith@example.com',
      'BEGIN:VALARM',
      'ACTION:EMAIL',
      'TRIGGER:-PT5M',
      'SUMMARY:An alarm',
      'ATTENDEE:mailto:alarmed@example.com',
      'END:VALARM',
    ]),
    buildEvent('talk-by-ana@example.com', [
      'RECURRENCE-ID;TZID=Ana’s Office:20260310T180000',
      'SUMMARY:Talk with tim and Chidi',
      'DTSTART;TZID=Ana’s Office:20260310T190000',
      'ATTENDEE;CN=Chidi Okafor:mailto:chidi@example.com',
    ]),
    buildEvent('call@example.com', ['SUMMARY:Ring Robin\\, +49 30 1234567', 'DTSTART:20260304T100000Z']),
    ['BEGIN:VTODO', 'UID:todo', 'SUMMARY:A task', 'END:VTODO'].join('\r\n'),
    ['BEGIN:VTIMEZONE', 'TZID:Ana’s Office', 'BEGIN:STANDARD', 'DTSTART:20000101T000000'].join('\r\n'),
    ['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'TZNAME:ANA', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n'),
  ],
  ['X-WR-CALNAME:ana@example.com', 'X-WR-CALDESC:A calendar of friends'],
);

/** What the file says of people, and their words. */
const ofFile = [
  ...[
    'Ana',
    'Ruiz',
    'Weber',
    'Robin',
    'tim',
    'smith',
    'Chidi',
    'Okafor',
    '@example',
    'meet.example',
    'secret-room',
  ],
  ...['home', 'altrep', 'A comment', 'Zoë', '/page', '48.2', 'slides', 'An extension', 'parent-of', 'A task'],
  ...['An alarm', '1234567', 'of friends'],
];

/** What the user wrote. */
const ofUser = ['To learn', 'Dana Lee', 'Her new job', 'Send the thesis'];

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
  const { id } = await expectValue(
    call('calendar.review', { fileName: 'ana@example.com.ics', content: calendar }),
  );
  await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
  await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'both', form: 'meal' }));
  const purpose = { goTo: 'the talk', soThat: 'To learn', decision: '' };
  const mustMeets = [
    { id: 'm', name: 'Dana Lee', email: '', why: 'Send the thesis', questions: '', give: '', met: false },
  ];
  const topics = [{ id: 't', text: 'Her new job', about: 'theirs' as const, talkedAbout: false }];
  await expectValue(
    call('prep.save', { key: talk, scope: 'series', networking: { purpose, mustMeets }, social: { topics } }),
  );
});
afterEach(() => planner.close());

const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);

const exported = async (format: 'ics' | 'json' | 'markdown', shareSafe: boolean): Promise<string> => {
  const { text } = await expectValue(call('data.export', { format, shareSafe }));
  return text.replaceAll('\r\n ', '');
};

describe('a share-safe copy', () => {
  it.each<readonly ['ics' | 'json' | 'markdown', readonly string[]]>([
    ['ics', ofFile],
    // These two hold what Mingle reads of an event, not all that its file says.
    [
      'json',
      [
        ...ofUser,
        'Ana',
        'Ruiz',
        'Weber',
        'Robin',
        'Chidi',
        'Okafor',
        '@example',
        'secret-room',
        'home',
        '/page',
      ],
    ],
    ['markdown', [...ofUser, 'Ana', 'Ruiz', 'meet.example']],
  ])(
    '[X3] holds nothing as %s of the people, addresses and notes that the whole export holds',
    async (format, there) => {
      const [whole, safe] = [await exported(format, false), await exported(format, true)];
      expect(there.filter((secret) => !whole.includes(secret))).toEqual([]);
      expect(
        [...ofFile, ...ofUser].filter((secret) =>
          new RegExp(`\\b${secret}\\b|${secret}\\b`, 'iu').test(safe),
        ),
      ).toEqual([]);
    },
  );

  it('[X3] keeps times, titles, places and categories', async () => {
    const text = await exported('ics', true);
    const kept = /^(SUMMARY|LOCATION|CATEGORIES|DTSTART;TZID|DTSTART:2026|RRULE:FREQ=W|TZID)/;
    expect(text.split('\r\n').filter((line) => kept.test(line))).toEqual([
      'TZID:Zone 1',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'DTSTART;TZID=Zone 1:20260303T180000',
      'SUMMARY:Talk with …',
      'LOCATION:… Hall\\, …',
      'CATEGORIES:Friends of …,Networking,Social,Meal',
      'DTSTART;TZID=Zone 1:20260310T190000',
      'SUMMARY:Talk with … and …',
      'CATEGORIES:Networking,Social,Meal',
      'DTSTART:20260304T100000Z',
      'SUMMARY:Ring …\\, …',
    ]);
  });
});
