import { version as packageVersion } from '../../../package.json';

/** Mingle's version. */
export const version: string = packageVersion;
