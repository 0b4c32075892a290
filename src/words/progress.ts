import type { ProgressStep } from '../domain/prep/progress';

/** For materials and things to bring, the words used until the user writes a text. */
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

/** A step of the preparation in words: `A goal with its if-then`. */
export const progressText = (step: ProgressStep): string =>
  ('text' in step && step.text) || stepWords[step.code];
