import type { ImportId } from '../../domain/calendars/import-record';
import { readAllPages } from '../all-pages';
import type { Client } from '../client';
import type { Answer } from '../failure';
import type { ImportDifferences } from '../views/import';

/** Fetches all that an import brought. */
export const readWholeDifferences = (
  { call }: Pick<Client, 'call'>,
  id: ImportId,
): Promise<Answer<ImportDifferences>> => readAllPages((from) => call('import.differences', { id, from }));
