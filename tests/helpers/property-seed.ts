import fc from 'fast-check';
import { vi } from 'vitest';
import { factor, runs } from './property-runs';

// The same cases each time, so that a test fails for what was changed and not by chance. Searches take other seeds.
const seed = process.env.MINGLE_PROPERTY_SEED ?? '1';
fc.configureGlobal({ ...runs(100), ...(seed === 'random' ? {} : { seed: Number(seed) }) });
if (factor > 1) vi.setConfig({ testTimeout: 30_000 * factor });
