import { expect, it } from 'vitest';
import { type Push, topics } from '../../../src/contract/push';
import { blankLine, takePushes, toPushLine } from '../../../src/contract/wire/push-lines';

const pushes: readonly Push[] = [
  { kind: 'changed', topics },
  { kind: 'progress', readId: '', task: 'two\nlines', done: 1, total: 2 },
  { kind: 'command', command: 'undo' },
];

it('reads pushes wherever the stream is cut, and passes over the lines that keep it alive', () => {
  const stream = `${blankLine}${pushes.map(toPushLine).join(blankLine)}`;
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const first = takePushes(stream.slice(0, cut));
    const second = takePushes(first.rest + stream.slice(cut));
    expect([...first.pushes, ...second.pushes, second.rest]).toEqual([...pushes, '']);
  }
});
