import { resolve } from 'node:path';
import { buildWhenStale } from './build-when-stale';

/** `npm run build`. */
const built = await buildWhenStale(resolve(import.meta.dirname, '../../..'), { force: true, loud: true });
process.exitCode = built.ok ? 0 : 1;
