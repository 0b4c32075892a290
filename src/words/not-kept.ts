import { importsKept } from '../domain/calendars/import-record';
import type { CountFormat } from './language';

/** Why the differences that an import brought cannot be shown. */
export const notKeptText = ({ number }: CountFormat): string =>
  `What this import brought can no longer be shown: Mingle keeps how a calendar stood for its last ${number(importsKept)} imports only.`;
