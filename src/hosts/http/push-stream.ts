import type { ServerResponse } from 'node:http';
import type { Push } from '../../contract/push';
import { blankLine, pushStreamType, toPushLine } from '../../contract/wire/push-lines';
import { securityHeaders } from '../node/page-files';

const keepAliveMs = 15_000;
/**
 * A page that stops reading is disconnected at this many buffered bytes; it reconnects and fetches everything again.
 */
const backlogLimit = 1024 * 1024;

/**
 * Streams pushes to one page as lines of JSON, with a blank line every 15 seconds, until the page goes away.
 */
export function streamPushes(
  response: ServerResponse,
  subscribe: (listener: (push: Push) => void) => () => void,
): void {
  const write = (line: string) => {
    if (response.writableLength > backlogLimit) response.destroy();
    else response.write(line);
  };
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': pushStreamType,
    'cache-control': 'no-store',
  });
  write(blankLine);
  const keepAlive = setInterval(() => write(blankLine), keepAliveMs);
  const unsubscribe = subscribe((push) => write(toPushLine(push)));
  response.on('close', () => {
    clearInterval(keepAlive);
    unsubscribe();
  });
}
