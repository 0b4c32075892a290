import { createClient } from '../../../src/contract/client';
import { describeHost } from './behaviour';
import { openTestSession } from './session';

describeHost('the planner in process', async (folder) => {
  const session = await openTestSession(folder);
  const client = createClient({ call: session.dispatch, subscribe: session.subscribe });
  return { client, close: session.close };
});
