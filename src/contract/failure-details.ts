import type { BugId } from './bug-trace';

/** The details of something that broke. They contain no user data, so they may be shown to strangers. */
export interface FailureDetails {
  readonly version: string;
  /** The system, and the browser or Electron. */
  readonly platform: string;
  /** `bug`, `disk-full`, or what happened to the window. */
  readonly code: string;
  readonly operation?: string | undefined;
  readonly bugId?: BugId | undefined;
  /** Where in the code it happened. */
  readonly frames?: readonly string[] | undefined;
}

/** The log's path relative to the data folder, whose own path may contain the user's name. */
export const logPlace = 'log/mingle.log in the data folder';

/** The lines that "Copy details" puts on the clipboard, for a report. */
export function detailsText({
  version,
  platform,
  code,
  operation,
  bugId,
  frames = [],
}: FailureDetails): string {
  return [
    `Mingle ${version}`,
    platform,
    `Failure: ${code}`,
    ...(operation ? [`Operation: ${operation}`] : []),
    ...(bugId ? [`Bug: ${bugId}`] : []),
    ...frames.map((frame) => `  at ${frame}`),
    `Log: ${logPlace}`,
    '',
  ].join('\n');
}
