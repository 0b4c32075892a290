import { z } from 'zod';
import type { BugTrace, CodeFrame, ErrorCode } from '../bug-trace';
import { codeFrameShape, errorCodeShape, errorNames, mostErrors, mostFrames } from '../bug-trace';

const errorCode = z
  .string()
  .regex(errorCodeShape)
  .transform((code) => code as ErrorCode);
const codeFrame = z
  .string()
  .max(1_200)
  .regex(codeFrameShape)
  .transform((frame) => frame as CodeFrame);

/** A trace that came over a boundary. Any other shape is refused, because it could contain user data. */
export const bugTrace = z
  .array(
    z.object({
      name: z.enum(errorNames),
      code: errorCode.nullable(),
      frames: z.array(codeFrame).max(mostFrames).readonly(),
    }),
  )
  .min(1)
  .max(mostErrors)
  .readonly() satisfies z.ZodType<BugTrace>;
