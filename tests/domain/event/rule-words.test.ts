import { describe, expect, it } from 'vitest';
import { ruleWords } from '../../../src/domain/event/rule-words';

describe('ruleWords', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', 'every week on Monday'],
    ['FREQ=DAILY', 'every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO', 'every 2 weeks on Tuesday, Thursday'],
    ['FREQ=MONTHLY;COUNT=6', 'every month, 6 times'],
    ['FREQ=YEARLY;UNTIL=20280516T000000Z', 'every year, until 2028-05-16'],
  ])('[I2] says %s as "%s"', (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });

  it.each(['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=HOURLY', 'nonsense', ''])(
    'leaves %j as it is written',
    (rule) => {
      expect(ruleWords(rule)).toBe(rule);
    },
  );
});
