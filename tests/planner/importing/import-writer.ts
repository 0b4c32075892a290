import { buildIcs } from '../../helpers/build-ics';
import { openTestPlanner } from '../../helpers/open-test-planner';
import { chess, createImportDesk, talk } from './open-import-planner';

// Imports a feed that renumbers its events, takes that back and puts it back, without end, until it is killed.
const [folder = ''] = process.argv.slice(2);
const desk = createImportDesk(await openTestPlanner(folder));
const file = (number: number) =>
  buildIcs([talk.replace('talk@', `talk-${number}@`), chess.replace('chess@', `chess-${number}@`)]);

for (let number = Date.now(); ; number += 1) {
  const view = await desk.importFile(file(number));
  process.stdout.write('imported\n');
  await desk.takeBack(view);
  process.stdout.write('taken back\n');
  await desk.putBack(view);
  process.stdout.write('put back\n');
}
