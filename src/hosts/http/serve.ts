import type { Failure } from '../../contract/failure';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { LaunchOptions } from '../node/launch-options';
import { hostStart } from '../node/log/host-start';
import type { HostLog } from '../node/log/open-log';
import type { TellBug } from '../node/log/tell-bug';
import { createTellBug } from '../node/log/tell-bug';
import { openFiles } from '../node/open-files';
import type { Session } from '../node/open-planner';
import { openPlanner } from '../node/open-planner';
import { findPage } from '../node/page-files';
import { startRefreshing } from '../node/refresh-timer';
import { version } from '../node/version';
import type { PageRegion } from './page-region';
import { createPageRegion, namesRegion } from './page-region';
import type { BrowserHost } from './server';
import { openBrowserHost } from './server';

/** Where the browser host writes: its address as data, everything else as words. */
export interface ServeOutput {
  data(text: string): void;
  words(text: string): void;
}

/** Serves the page until this process is told to end; answers at once with a failure when it cannot begin. */
export async function serve(
  options: LaunchOptions,
  log: HostLog,
  output: ServeOutput,
): Promise<Result<null, Failure>> {
  const { folder, clock, zone } = options;
  const say = output.words;
  const tellBug = createTellBug(log, say);
  log.write(hostStart('browser'));
  const region = createPageRegion(namesRegion(process.platform, process.env));
  const { locale } = region;
  const session = await openPlanner({ folder, clock, zone, locale, access: 'write', say, log, version });
  try {
    const status = session.status();
    if (status.state === 'in-use') return failure({ code: 'in-use', message: status.message });
    const host = await openHost(session, region, options.port, tellBug);
    if (!host.ok) return host;
    output.data(`${host.value.url}\n`);
    session.prepare();
    output.words('Mingle is open at this address, for this computer only. Ctrl+C ends it.');
    for (const { message } of await openFiles(session.dispatch, options.files)) output.words(message);
    const stopRefreshing = startRefreshing(session, (error) => tellBug(error, 'refresh'));
    await toldToEnd();
    stopRefreshing();
    await host.value.close();
    return success(null);
  } finally {
    await session.close();
    log.write({ code: 'ended' });
  }
}

async function openHost(
  session: Session,
  { hear: onLanguages }: PageRegion,
  port: number,
  tellBug: TellBug,
): Promise<Result<BrowserHost, Failure>> {
  const reportBug = (error: unknown) => tellBug(error, 'http');
  try {
    return success(await openBrowserHost({ session, staticDir: findPage(), port, reportBug, onLanguages }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      return failure({
        code: 'bad-input',
        message: `Port ${port} is used by another program. Choose another.`,
      });
    }
    if (code === 'EACCES') {
      return failure({ code: 'bad-input', message: `Port ${port} may not be used. Choose one above 1023.` });
    }
    throw error;
  }
}

/** The listener stays, because a second signal must not interrupt the closing that the first one began. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
