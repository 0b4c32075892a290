import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Mingle's own code, without a slash at its end: the nearest one above with a package.json. */
export function findAppRoot(from = import.meta.dirname): string {
  const above = dirname(from);
  return existsSync(join(from, 'package.json')) || above === from ? from : findAppRoot(above);
}
