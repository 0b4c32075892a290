import { createLogFile } from '../../../../src/hosts/node/log/log-file';

// Appends numbered lines to the log in a folder, some at a time: NAME COUNT FOLDER SIZE-LIMIT.
const [name = '', count = '', folder = '', sizeLimit = ''] = process.argv.slice(2);
const file = createLogFile({ folder, sizeLimit: Number(sizeLimit), toLostLine: () => 'lost\n' });
for (let at = 0; at < Number(count); at += 1) {
  file.append(`${JSON.stringify({ name, at, filler: 'x'.repeat(80) })}\n`);
  if (at % 7 === 0) await file.settled();
}
await file.settled();
