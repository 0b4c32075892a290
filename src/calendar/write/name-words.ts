const words = /[\p{L}\p{M}\p{N}]+/gu;

/** A word and its position in the text. */
export interface TextWord {
  readonly text: string;
  readonly lower: string;
  readonly index: number;
}

export const wordsIn = (text: string): readonly TextWord[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({ text: word, lower: word.toLowerCase(), index }));

/** The words of a name, in lower case. */
export const wordsOf = (name: string): readonly string[] => wordsIn(name).map(({ lower }) => lower);

/** Titles and particles are part of many names and identify no person. */
const particles = new Set(
  'al and bin da das de del della den der di do dos dr el la le les los mme mr mrs ms mx of prof the und van von y zu'.split(
    ' ',
  ),
);

/** A name with one of these words is that of a group, room or mailbox. Its words are common in titles of all kinds. */
const groupWords = new Set(
  [
    'admin board booking calendar club committee community conf conference council events external floor for group hr info',
    'internal it list mail meeting noreply office online organizer project reply reservations room sales service services',
    'staff support team the video working workshop',
    'abteilung ausschuss besprechung besprechungsraum buero büro kalender konferenz konferenzraum raum saal verein vorstand',
    'association bureau calendrier comité équipe groupe réunion salle asociación calendario equipo grupo oficina reunión sala',
  ].flatMap((line) => line.split(' ')),
);

const hasDigit = /\p{N}/u;
const mostWords = 5;

/**
 * The words that may identify a person alone, in lower case: those of the name unless it is a group's, or of the
 * address if there is no name. A first name in a title identifies a person like the whole name does.
 */
export function wordsOfPerson({
  name,
  email,
}: {
  readonly name: string;
  readonly email: string;
}): readonly string[] {
  const called = name === '' || name.includes('@') ? (email.split('@')[0] ?? '') : name;
  const own = wordsOf(called);
  const isGroup = own.length > mostWords || own.some((word) => groupWords.has(word) || hasDigit.test(word));
  return isGroup ? [] : own.filter((word) => [...word].length > 1 && !particles.has(word));
}
