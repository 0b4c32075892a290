import type { ProgressStep } from '../domain/prep/progress';

/** Materials and what is brought have the user's own words; these stand in while there are none. */
const stepWords: Readonly<Record<ProgressStep['code'], string>> = {
  purpose: 'Why I go',
  decision: 'The decision it serves',
  goals: 'A goal with its if-then',
  'must-meets': 'Someone to meet, and why',
  material: 'Material',
  'go-for': 'What I go for',
  guests: "Who's coming",
  topics: 'Something to catch up on',
  bring: 'Something to bring',
};

/** What is to be prepared: `A goal with its if-then`. */
export const progressText = (step: ProgressStep): string =>
  ('text' in step && step.text) || stepWords[step.code];
