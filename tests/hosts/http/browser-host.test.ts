import { join } from 'node:path';
import { openBrowserHost } from '../../../src/hosts/http/server';
import { describeHost } from '../suite/behaviour';
import { openTestSession } from '../suite/session';
import { createHttpClient } from './http-client';

describeHost('the browser host', async (folder) => {
  const session = await openTestSession(folder);
  const host = await openBrowserHost({
    session,
    staticDir: join(folder, 'no-page'),
    port: 0,
    reportBug: (error) => {
      throw error;
    },
  });
  return {
    client: createHttpClient(host.url),
    close: async () => {
      await host.close();
      await session.close();
    },
  };
});
