import { describe, expect, it } from 'vitest';
import { readRule } from '../../../src/domain/event/plain-rule';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { ruleText } from '../../../src/words/recurrence/rule';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });

describe('ruleText', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', 'every week on Monday'],
    ['FREQ=DAILY', 'every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO', 'every 2 weeks on Tuesday, Thursday'],
    ['FREQ=MONTHLY;COUNT=6', 'every month, 6 times'],
    ['FREQ=YEARLY;UNTIL=20280516T000000Z', 'every year, until Tue 16 May 2028'],
    ['FREQ=WEEKLY;BYDAY=SU;COUNT=1', 'every week on Sunday, 1 time'],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20280516', 'every week on Sunday, until Tue 16 May 2028'],
  ])('[I2] says %s as "%s"', (rule, words) => {
    expect(ruleText(readRule(rule), format)).toBe(words);
  });

  it.each(['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=HOURLY', 'nonsense', ''])(
    'leaves %j as it is written',
    (rule) => {
      expect(ruleText(readRule(rule), format)).toBe(rule);
    },
  );
});
