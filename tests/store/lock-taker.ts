import { createInterface } from 'node:readline';
import { takeLock } from '../../src/store/lock';

// Tries to take each lock whose path it is sent, holds it, and answers whether it was taken.
process.stdout.write('ready\n');
for await (const path of createInterface({ input: process.stdin })) {
  const taken = await takeLock(path);
  process.stdout.write(taken.ok ? 'taken\n' : 'in use\n');
}
