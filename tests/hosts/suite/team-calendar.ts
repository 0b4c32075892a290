import { buildEvent, buildIcs } from '../../helpers/build-ics';

const talk = (hour: string) =>
  buildEvent('talk@example.com', [
    'SUMMARY:Meetup talk',
    `DTSTART:20260303T${hour}0000Z`,
    'DURATION:PT2H',
    'LOCATION:Library',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com',
  ]);
const chess = buildEvent('chess@example.com', [
  'SUMMARY:Chess club',
  'DTSTART;TZID=Europe/Berlin:20260302T190000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=4',
]);
const offsite = buildEvent('offsite@example.com', [
  'SUMMARY:Offsite',
  'DTSTART;VALUE=DATE:20260305',
  'DTEND;VALUE=DATE:20260307',
]);
const withoutStart = buildEvent('lost@example.com', ['SUMMARY:When was that?']);

const name = ['X-WR-CALNAME:Team'];

/** A talk with a guest, a weekly club, an all-day offsite, and an event that cannot be read. */
export const teamCalendar = buildIcs([talk('17'), chess, offsite, withoutStart], name);

/** The same a week later: the talk starts an hour later, the offsite is gone. */
export const laterTeamCalendar = buildIcs([talk('18'), chess, withoutStart], name);
