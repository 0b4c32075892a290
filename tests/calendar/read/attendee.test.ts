import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { buildBytes, buildEvent } from '../build';
import { buildFromSeries } from '../write/build-written';

const attendeesOf = (line: string) =>
  buildEvent('DTSTART:20260302T090000Z', line).series[0]?.master?.attendees;

describe('the name of an invited person', () => {
  it.each([
    ['ATTENDEE;CN="Ann \\"Annie\\" Lee";PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Ann "Annie" Lee'],
    ['ATTENDEE;PARTSTAT=ACCEPTED;CN="Ann \\"Annie\\"":mailto:ann@example.org', 'Ann "Annie"'],
    [
      'ATTENDEE;CN="Lee \\"Annie; A: B\\", Ann";PARTSTAT=ACCEPTED:mailto:ann@example.org',
      'Lee "Annie; A: B", Ann',
    ],
    ['ATTENDEE;CN="Ann "Annie" Lee";PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Ann "Annie" Lee'],
    ['ATTENDEE;CN=Ann \\"Annie\\" Lee;PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Ann "Annie" Lee'],
    ["ATTENDEE;CN=Ann ^'Annie^' Lee;PARTSTAT=ACCEPTED:mailto:ann@example.org", 'Ann "Annie" Lee'],
    ['ATTENDEE;CN=Lee\\, Ann;PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Lee, Ann'],
    ['ATTENDEE;CN="Lee\\; Ann";PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Lee; Ann'],
    ["ATTENDEE;CN=Ann O\\'Lee;PARTSTAT=ACCEPTED:mailto:ann@example.org", "Ann O'Lee"],
    ['ATTENDEE;CN="NORTH\\\\nina";PARTSTAT=ACCEPTED:mailto:ann@example.org', 'NORTH\\nina'],
    ['ATTENDEE;CN="NORTH\\";PARTSTAT=ACCEPTED:mailto:ann@example.org', 'NORTH\\'],
    ['ATTENDEE;CN="Lee, Ann" ;PARTSTAT=ACCEPTED:mailto:ann@example.org', 'Lee, Ann'],
  ])('[P1] shows no escape in %s', (line, name) => {
    expect(attendeesOf(line)).toEqual([
      { email: 'ann@example.org', name, participation: 'accepted', type: 'individual' },
    ]);
  });

  it('[P1] reads a list of quoted addresses beside the name', () => {
    const line =
      'ATTENDEE;MEMBER="mailto:a@example.org","mailto:b@example.org";CN="Ann Lee":mailto:ann@example.org';
    expect(attendeesOf(line)).toEqual([
      { email: 'ann@example.org', name: 'Ann Lee', participation: 'needs-action', type: 'individual' },
    ]);
  });

  it('[X1] is written so that it is read again, whatever it is', () => {
    const name = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', ':', '^', "'", 'ü') });
    fc.assert(
      fc.property(name, (text) => {
        const quoted = `ATTENDEE;CN="${text.replaceAll('"', '\\"')} z":mailto:ann@example.org`;
        const content = buildEvent('DTSTART:20260302T090000Z', quoted);
        const written = readCalendar(buildBytes(buildFromSeries(content)));
        expect(written.series[0]?.master?.attendees).toEqual(content.series[0]?.master?.attendees);
      }),
    );
  });
});
