import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { runMingle } from './run-mingle';

/** The suite's now is Monday, 2 March 2026, 09:00 in Berlin. */

const place = mkdtempSync(join(tmpdir(), 'mingle-days-'));
const file = join(place, 'days.ics');
const starts = ['20260302', '20260303', '20260304', '20261010', '20261110'];
writeFileSync(
  file,
  buildIcs(
    starts.map((start) =>
      buildEvent(`${start}@example.com`, [`SUMMARY:On ${start}`, `DTSTART;VALUE=DATE:${start}`]),
    ),
  ),
);

const mingle = (words: readonly string[], region?: string) => runMingle(['--json', ...words], place, region);

/** The days on which `occurrences` finds something, and what it says. */
async function found(from: string, to: string, region?: string) {
  const { code, stdout, stderr } = await mingle(['occurrences', file, '--from', from, '--to', to], region);
  const { occurrences } = JSON.parse(stdout) as {
    readonly occurrences: readonly { readonly start: string }[];
  };
  return { code, days: occurrences.map(({ start }) => start), stderr };
}

describe('[E6] a day on the command line', () => {
  it('is understood in words, and says as what', async () => {
    expect(await found('tomorrow', 'Donnerstag')).toEqual({
      code: 0,
      days: ['2026-03-03', '2026-03-04'],
      stderr: '--from: tomorrow is Tue 3 Mar 2026.\n--to: Donnerstag is Thu 5 Mar 2026.\n',
    });
  });

  it('is understood in silence where it is written for scripts', async () => {
    expect(await found('2026-03-03', '2026-03-04')).toEqual({ code: 0, days: ['2026-03-03'], stderr: '' });
  });

  it('has its numbers in the order of the region', async () => {
    expect((await found('10/11', '11/11/2026', 'en-GB')).days).toEqual(['2026-11-10']);
    expect((await found('10/9', '10/11/2026', 'en-US')).days).toEqual(['2026-10-10']);
    expect((await found('10/9', '10/11/2026', 'en-US')).stderr).toBe(
      '--from: 10/9 is Fri 9 Oct 2026.\n--to: 10/11/2026 is Sun 11 Oct 2026.\n',
    );
  });

  it('without its year lies in this year, also when it is past', async () => {
    expect((await found('1.3.', '3.3.')).days).toEqual(['2026-03-02']);
  });

  it('says that a time is left out', async () => {
    expect((await found('today 9:00', 'tomorrow')).stderr).toBe(
      '--from: today 9:00 is Mon 2 Mar 2026. The time is left out.\n--to: tomorrow is Tue 3 Mar 2026.\n',
    );
  });

  it('chooses the week and the events', async () => {
    const week = await mingle(['--data', join(place, 'data'), 'week', '--of', 'nächste Woche']);
    expect([week.code, week.stderr]).toEqual([0, '--of: nächste Woche is Mon 9 Mar 2026.\n']);
    expect(JSON.parse(week.stdout)).toMatchObject({ from: '2026-03-09', to: '2026-03-16' });
    const events = await mingle([
      '--data',
      join(place, 'data'),
      'events',
      '--from',
      'today',
      '--to',
      'in 2 weeks',
    ]);
    expect([events.code, events.stdout.trim()]).toEqual([0, '[]']);
    expect(events.stderr).toBe('--from: today is Mon 2 Mar 2026.\n--to: in 2 weeks is Mon 16 Mar 2026.\n');
  });

  it.each([
    ['31.02.', '--from “31.02.”: No calendar has this day.'],
    ['', '--from “”: A day is missing.'],
    ['Mon 3 Mar 2026', '--from “Mon 3 Mar 2026”: Tue 3 Mar 2026 is no Monday.'],
    ['Tuesday or Friday', 'This can be Tue 3 Mar 2026 or Fri 6 Mar 2026. Write one of them.'],
    ['lunch on Friday', 'If you mean Fri 6 Mar 2026, leave out the other words.'],
    [`Friday${' or so'.repeat(90)}`, 'This is too long for a day.'],
  ])('that is none ends with 2 and says why: %s', async (text, sentence) => {
    const { code, stdout, stderr } = await mingle(['events', '--from', text]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('In scripts, write a day like 2026-03-02.');
    expect(stderr.length).toBeLessThan(300);
  });
});
