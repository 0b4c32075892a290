import { briefCases } from './brief-cases';
import { calendarCases } from './calendar-cases';
import type { Cases } from './case';
import { contactCases } from './contact-cases';
import { dataCases } from './data-cases';
import { eventCases } from './event-cases';
import { followUpCases } from './follow-up-cases';
import { importCases } from './import-cases';
import { peopleCases } from './people-cases';
import { plainWordCases } from './plain-word-cases';
import { programmeCases } from './programme-cases';
import { reminderCases } from './reminder-cases';
import { reviewCases } from './review-cases';
import { ruleCases } from './rule-cases';
import { runSheetCases } from './run-sheet-cases';
import { todayCases } from './today-cases';

/** All cases; an operation without one does not compile. */
export const contractCases: Cases = {
  ...dataCases,
  ...calendarCases,
  ...reviewCases,
  ...importCases,
  ...followUpCases,
  ...eventCases,
  ...peopleCases,
  ...ruleCases,
  ...todayCases,
  ...contactCases,
  ...plainWordCases,
  ...programmeCases,
  ...runSheetCases,
  ...briefCases,
  ...reminderCases,
};
