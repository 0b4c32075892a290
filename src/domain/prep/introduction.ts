/** Calm speech, in words a minute. */
const wordsPerMinute = 150;

/** The lengths to practise, in seconds, longest first. */
export const introductionLengths = [60, 30, 15] as const;
export type IntroductionLength = (typeof introductionLengths)[number];

/** The number of words; scripts without spaces are split as the language does it. */
function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** About how long it takes to say a text, in seconds. */
export const spokenSeconds = (text: string): number => Math.round((wordCount(text) / wordsPerMinute) * 60);
