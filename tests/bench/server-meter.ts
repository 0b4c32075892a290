import { startLoopMeter } from './loop-meter';
import { peakMemory } from './memory';

// Loaded into the browser host by `--import`: answers how long its longest task was.
const meter = startLoopMeter();
process.on('message', (message) => {
  if (message === 'reset') meter.reset();
  else process.send?.({ longestMs: meter.longestMs(), peak: peakMemory() });
});
process.channel?.unref();
