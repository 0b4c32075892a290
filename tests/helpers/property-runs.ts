/**
 * `MINGLE_PROPERTY_RUNS=5` tries five times as many cases of each property, and waits as much longer for them. For other
 * cases than those of each run, `MINGLE_PROPERTY_SEED` is `random`, or the seed that a failure names.
 */
export const factor = Number(process.env.MINGLE_PROPERTY_RUNS ?? 1);

/** How many cases a property tries. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(count * factor) });

/** How long a property that opens planners may take. */
export const patience = 120_000 * factor;
