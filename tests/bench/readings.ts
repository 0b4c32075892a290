import type { Evidence } from './corpus/evidence';
import { endReadings } from './readings/ends';
import { fileReadings } from './readings/files';
import { identityReadings } from './readings/identity';
import { overrideReadings } from './readings/overrides';
import type { Difference, Reading } from './readings/reading';
import { ruleReadings } from './readings/rules';
import { timeReadings } from './readings/times';

/** All decisions of READINGS.md that can explain a difference in a corpus. */
export const readings: readonly Reading[] = [
  ...fileReadings,
  ...identityReadings,
  ...timeReadings,
  ...endReadings,
  ...ruleReadings,
  ...overrideReadings,
];

/** The ids of the readings that explain a difference between readers of some events. */
export const explain = (difference: Difference, evidence: Evidence): readonly string[] =>
  readings.filter((one) => one.makes.includes(difference) && one.isAbout(evidence)).map(({ id }) => id);
