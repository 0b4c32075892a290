import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routineReason } from '../../../src/domain/suggestion/routine';
import { buildAttendee, buildInput } from './build';

const me = new Set(['me@acme.com']);
const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 1, maxLength: 8 });
const often = fc.constantFrom('daily' as const, 'weekly' as const);
const inviting = (emails: readonly string[]) => emails.map((email) => buildAttendee(email));

describe('routineReason', () => {
  it('[M7] tells every series at least weekly with people of one’s own organisation, and how many there are', () => {
    fc.assert(
      fc.property(names, often, (found, repeats) => {
        const guests = found.filter((name) => name !== 'me').map((name) => `${name}@acme.com`);
        const event = buildInput({ repeats, attendees: inviting(['me@acme.com', ...guests]) });
        const expected =
          guests.length === 0
            ? null
            : { code: 'routine', often: repeats, guests: guests.length, domain: 'acme.com' };
        expect(routineReason(event, me)).toEqual(expected);
      }),
    );
  });

  it('[M7] is null with any outsider, less often, or for whoever has no organisation', () => {
    fc.assert(
      fc.property(
        names,
        often,
        fc.constantFrom('other.org', 'gmail.com', 'notacme.com'),
        (found, repeats, domain) => {
          const colleagues = found.map((name) => `${name}@acme.com`);
          const attendees = inviting(colleagues);
          const outsider = buildInput({ repeats, attendees: inviting([...colleagues, `x@${domain}`]) });
          expect(routineReason(outsider, me)).toBeNull();
          expect(routineReason(buildInput({ repeats: 'rarely', attendees }), me)).toBeNull();
          expect(routineReason(buildInput({ repeats: 'never', attendees }), me)).toBeNull();
          expect(routineReason(buildInput({ repeats, attendees }), new Set())).toBeNull();
          const family = inviting(found.map((name) => `${name}@gmail.com`));
          expect(
            routineReason(buildInput({ repeats, attendees: family }), new Set(['me@gmail.com'])),
          ).toBeNull();
        },
      ),
    );
  });

  it('[M7] takes a part of the organisation for the same', () => {
    const event = buildInput({ repeats: 'weekly', attendees: inviting(['a@berlin.acme.com', 'b@acme.com']) });
    expect(routineReason(event, me)?.guests).toBe(2);
  });
});
