import { useState } from 'react';
import type { Connection } from '../../../contract/push';
import { useAppInfo } from '../app-info';
import { usePush } from '../client/changes';
import { hideToast } from '../toasts';
import classes from './host-banner.module.css';

/** Says above every screen that nothing can be saved, while the host is gone or the folder cannot be written. */
export function HostBanner() {
  const { readOnly, dataFolder } = useAppInfo();
  const connection = useConnection();
  if (connection !== 'up') {
    return (
      <p className={classes.banner} role="status">
        {lostWords[connection]}
      </p>
    );
  }
  if (!readOnly) return null;
  return (
    <p className={classes.banner} role="status">
      The data folder cannot be written, so you can look at everything but change nothing. Allow writing to{' '}
      <code>{dataFolder}</code>, or make room on its disk: Mingle then goes on by itself.
    </p>
  );
}

const lostWords: Readonly<Record<Exclude<Connection, 'up'>, string>> = {
  lost:
    'Mingle is not answering. What you see is how it was, and what you write now stays in this tab until it answers again. ' +
    'If you closed it, start it again and open the address it prints.',
  'other-launch':
    'This tab does not belong to the Mingle that is running now. What you wrote here and is not saved stays in this tab: open ' +
    'the address that Mingle printed when it started, here in this tab.',
};

function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('up');
  usePush((push) => {
    if (push.kind !== 'connection') return;
    setConnection(push.connection);
    // What was said of the host that is gone no longer holds.
    if (push.connection !== 'lost') hideToast('failure unreachable');
  });
  return connection;
}
