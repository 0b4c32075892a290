import { describe, expect, it } from 'vitest';
import { ownNameYielding } from '../../../src/domain/follow-ups/own-name';
import { buildAttendee, buildSeries } from '../../helpers/build-series';

const mine = ['robin@example.com', 'rw@work.example'];
const invitation = (email: string, name: string) =>
  buildSeries(`${email}${name}`, {
    attendees: [buildAttendee('ana@example.com'), buildAttendee(email, { name })],
  });

/** The answer after all steps. */
function nameIn(series: ReturnType<typeof invitation>[]): string {
  const steps = ownNameYielding(series, (email) => mine.includes(email));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('[F3] the own name', () => {
  it('is the one that most invitations give, under any own address', () => {
    const all = [
      invitation('robin@example.com', 'Weber, R.'),
      invitation('robin@example.com', 'Robin Weber'),
      invitation('rw@work.example', ' Robin Weber '),
    ];
    expect(nameIn(all)).toBe('Robin Weber');
  });

  it('is no address, and nobody else’s', () => {
    const address = invitation('robin@example.com', 'Robin@example.com');
    expect(nameIn([address, invitation('bo@example.com', 'Bo Lind')])).toBe('');
  });

  it('is also that of the organiser', () => {
    const organizer = buildAttendee('robin@example.com', { name: 'Robin Weber' });
    expect(nameIn([buildSeries('own', { organizer })])).toBe('Robin Weber');
  });
});
