import { describe, expect, it } from 'vitest';
import { traceOf } from '../../src/contract/bug-trace';
import { bugTrace } from '../../src/contract/schemas/bug-trace';

const root = '/home/ana/mingle';

function buildError(message: string, stack: readonly string[], said: object = {}): Error {
  const error = new Error(message);
  error.stack = [`Error: ${message}`, ...stack].join('\n');
  return Object.assign(error, said);
}

const framesOf = (stack: readonly string[], at = root) => traceOf(buildError('x', stack), at)[0]?.frames;

describe('[T1] the trace of a bug', () => {
  it('names places in Mingle’s own code, relative to its root, and in Node', () => {
    expect(
      framesOf([
        '    at saveRow (file:///home/ana/mingle/out/main/index.js:120:14)',
        '    at async Object.save [as Dinner with Ana] (/home/ana/mingle/src/planner/preps.ts?t=17#x:7:1)',
        '    at new Planner (file:///home/ana/mingle/out/main/chunks/planner-x_1.js:1:2)',
        '    at /home/ana/mingle/out/main/index.js:3:4',
        '    at node:internal/process/task_queues:95:5',
        '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      ]),
    ).toEqual([
      'saveRow out/main/index.js:120:14',
      'Object.save src/planner/preps.ts:7:1',
      'Planner out/main/chunks/planner-x_1.js:1:2',
      'out/main/index.js:3:4',
      'node:internal/process/task_queues:95:5',
      'process.processTicksAndRejections node:internal/process/task_queues:105:5',
    ]);
  });

  it('reads what Windows, a page, and Firefox write', () => {
    expect(framesOf(['    at a (file:///C:/Mingle%20App/out/main/index.js:1:2)'], 'C:\\Mingle App')).toEqual([
      'a out/main/index.js:1:2',
    ]);
    expect(framesOf(['    at b (app://mingle/assets/index-Bx1_.js:1:2)'], 'app://mingle')).toEqual([
      'b assets/index-Bx1_.js:1:2',
    ]);
    expect(
      framesOf(
        ['c@http://127.0.0.1:4000/assets/a.js:1:2', '@http://127.0.0.1:4000/assets/a.js:3:4'],
        'http://127.0.0.1:4000',
      ),
    ).toEqual(['c assets/a.js:1:2', 'assets/a.js:3:4']);
  });

  it('leaves out places elsewhere, whose paths tell of the user’s folders', () => {
    expect(
      framesOf([
        '    at a (file:///home/ana/other/out/main/index.js:1:2)',
        '    at b (/home/ana/mingle-2/index.js:1:2)',
        '    at c (<anonymous>)',
        '    at async Promise.all (index 0)',
        '    at d (/home/ana/mingle/Ana Ruiz/x.js:1:2)',
      ]),
    ).toEqual([]);
  });

  it('holds nothing of a message, also where a line of it looks like a frame', () => {
    const message = 'no event\n    at SECRET (/home/ana/mingle/out/main/index.js:9:9)';
    const error = buildError(message, ['    at a (/home/ana/mingle/out/main/index.js:1:2)']);
    expect(traceOf(error, root)).toEqual([
      { name: 'Error', code: null, frames: ['a out/main/index.js:1:2'] },
    ]);
  });

  it('names known classes and codes, and no others', () => {
    const named = (name: string, code: unknown) => {
      const [trace] = traceOf(buildError('x', [], { name, code }), root);
      return [trace?.name, trace?.code];
    };
    expect(named('RangeError', 'ENOSPC')).toEqual(['RangeError', 'ENOSPC']);
    expect(named('SECRET', 'ERR_WORKER_OUT_OF_MEMORY')).toEqual(['other', 'ERR_WORKER_OUT_OF_MEMORY']);
    expect(named('TypeError', 'Dinner with Ana')).toEqual(['TypeError', null]);
    expect(named('TypeError', 42)).toEqual(['TypeError', null]);
    expect(traceOf('SECRET', root)).toEqual([{ name: 'other', code: null, frames: [] }]);
    expect(traceOf(undefined, root)).toEqual([{ name: 'other', code: null, frames: [] }]);
  });

  it('goes on with what caused it, three errors deep', () => {
    const chain = ['a', 'b', 'c', 'd'].reduceRight<Error | undefined>(
      (cause, name) => new RangeError(name, { cause }),
      undefined,
    );
    expect(traceOf(chain, root).map(({ name }) => name)).toEqual(['RangeError', 'RangeError', 'RangeError']);
    const knot = new Error('knot');
    knot.cause = knot;
    expect(traceOf(knot, root)).toHaveLength(3);
  });

  it('passes the schema of the wire, and free text does not', () => {
    const trace = traceOf(new TypeError('x', { cause: new Error('y') }), process.cwd());
    expect(trace[0]?.frames.length).toBeGreaterThan(0);
    expect(bugTrace.parse(trace)).toEqual(trace);
    const [first] = trace;
    for (const rubbish of [
      [],
      [{ ...first, name: 'Dinner' }],
      [{ ...first, code: 'Dinner' }],
      [{ ...first, frames: ['Dinner with Ana'] }],
      [{ ...first, frames: ['Dinner with Ana a.js:1:2'] }],
    ]) {
      expect(bugTrace.safeParse(rubbish).success).toBe(false);
    }
  });
});
