import { z } from 'zod';
import type { Happened } from '../../domain/happened/happened';
import { happenedAnswers } from '../../domain/happened/happened';
import { instant } from './basic';

export const happenedAnswer = z.enum(happenedAnswers);
export const happened = z.strictObject({ answer: happenedAnswer, at: instant }) satisfies z.ZodType<Happened>;
