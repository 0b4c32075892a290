/**
 * The one way to stdout and stderr. Names of files, titles of events and words of servers are not Mingle's own: a terminal
 * would run their escape sequences, and a bidirectional override makes a line look like another one.
 */

/**
 * What a terminal acts upon instead of showing it: the control characters but tab and line ends (ECMA-48: C0, DEL, C1),
 * Unicode's line separators, overrides, embeddings and isolates of direction (UAX 9), and signs without width. The joiners
 * of emoji and scripts stay, as do the marks of direction, which change no letters.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters on purpose.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\r(?!\n)/g;

/** The text with each such character as `\u001b`. So it stays JSON, of the same value, where it was JSON. */
export const toVisible = (text: string): string =>
  text.replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes a line for people to stderr. */
export const sayWords = (text: string): void => void process.stderr.write(`${toVisible(text)}\n`);

/** Writes over the line on a terminal; nothing elsewhere. */
export const sayProgress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${toVisible(text)} `);
};

/** Writes data to stdout: as it is into a file or a pipe, visibly on a terminal. */
export const writeData = (text: string): void =>
  void process.stdout.write(process.stdout.isTTY ? toVisible(text) : text);
