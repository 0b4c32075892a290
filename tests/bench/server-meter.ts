import { startLoopMeter } from './loop-meter';
import { peakMemory } from './memory';

// Loaded into the browser host by `--import`: answers how long its longest task was.
const meter = startLoopMeter();
process.on('message', async (message) => {
  if (message === 'reset') {
    await meter.reset();
    process.send?.('reset');
  } else process.send?.({ longestMs: await meter.longestMs(), peak: peakMemory() });
});
process.channel?.unref();
