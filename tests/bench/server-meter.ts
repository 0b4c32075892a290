import { startLoopMeter } from './loop-meter';
import { peakMemory } from './memory';

// `--import` loads this into the browser host; it reports the longest task.
const meter = startLoopMeter();
process.on('message', async (message) => {
  if (message === 'reset') {
    await meter.reset();
    process.send?.('reset');
  } else process.send?.({ longestMs: await meter.longestMs(), peak: peakMemory() });
});
process.channel?.unref();
