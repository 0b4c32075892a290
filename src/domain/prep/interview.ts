import type { Result } from '../result';
import { listOf, number, object, readShape, type Shape, text } from '../shape';
import type { PlannedQuestion } from './networking';

/** How long an informational interview is asked for, in minutes (product N8). */
export const interviewMinutes = 20;

/** A question that is offered where none is written yet. */
export type OfferedQuestion = Pick<PlannedQuestion, 'text' | 'minutes'>;

const questionsShape: Shape<readonly OfferedQuestion[]> = listOf(object({ text, minutes: number }));

/** Validates the questions that Mingle brings; the error is a sentence that names the faulty part. */
export const parseQuestions = (json: unknown): Result<readonly OfferedQuestion[], string> =>
  readShape(questionsShape, json);

export const plannedMinutes = (questions: readonly Pick<PlannedQuestion, 'minutes'>[]): number =>
  questions.reduce((sum, { minutes }) => sum + minutes, 0);

/** The first question that is not asked yet and has a text; null if none is left. */
export const currentQuestion = (questions: readonly PlannedQuestion[]): PlannedQuestion | null =>
  questions.find(({ text: words, asked }) => !asked && words.trim() !== '') ?? null;
