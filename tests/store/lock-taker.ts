import { createInterface } from 'node:readline';
import { takeLock } from '../../src/store/lock';

// Takes each lock whose path comes in, keeps it, and says whether it got it.
process.stdout.write('ready\n');
for await (const path of createInterface({ input: process.stdin })) {
  const taken = await takeLock(path);
  process.stdout.write(taken.ok ? 'taken\n' : 'in use\n');
}
