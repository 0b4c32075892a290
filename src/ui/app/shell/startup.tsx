import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { AppInfo } from '../../../contract/views/app';
import { FailureNote } from '../../parts/failure-note';
import { RecoveryScreen } from '../../screens/recovery/recovery-screen';
import { AppInfoProvider, useAppInfo } from '../app-info';
import { useClient } from '../client/client';
import { everyMinute, operationQuery, useOperation } from '../client/operation';
import { ImportFilesProvider } from '../importing/import-files';
import { UnsavedProvider } from '../unsaved/unsaved-provider';
import { currentPath } from './hash-location';
import { Shell } from './shell';
import classes from './startup.module.css';

/** What comes before the screens: is the data well, and what are the user's habits. */
export function Startup() {
  const queries = useQueryClient();
  useAskAhead();
  const status = useOperation('data.status', {});
  if (status.kind === 'loading') return null;
  if (status.kind === 'failed')
    return (
      <Centered>
        <FailureNote failure={status.failure} operation={status.operation} onRetry={status.retry} />
      </Centered>
    );
  const { state } = status.value;
  if (state !== 'ready') {
    const retry = () => void queries.invalidateQueries({ queryKey: ['data.status'] });
    return <RecoveryScreen status={{ ...status.value, state }} onRetry={retry} />;
  }
  return (
    <WithAppInfo>
      <ImportFilesProvider>
        <Shell />
      </ImportFilesProvider>
    </WithAppInfo>
  );
}

/**
 * Asks along with the first question what its answer nearly always leads to, so that the first screen does not wait for one
 * round after the other. What goes wrong is met by whoever asks again for the answer.
 */
function useAskAhead(): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const askForToday = ({ calendars }: AppInfo) => {
      if (calendars === 0 || !['/', '/today'].includes(currentPath())) return;
      void queries.prefetchQuery(operationQuery(client, 'today.get', {}));
    };
    queries.fetchQuery(operationQuery(client, 'app.info', {})).then(askForToday, () => undefined);
  }, [client, queries]);
}

/** Gives the app info to what it holds, and keeps "now" and "today" right while the window stays open. */
export function WithAppInfo({ children }: { readonly children: ReactNode }) {
  const info = useOperation('app.info', {}, { refetchEvery: everyMinute });
  if (info.kind === 'loading') return null;
  if (info.kind === 'failed')
    return (
      <Centered>
        <FailureNote failure={info.failure} operation={info.operation} onRetry={info.retry} />
      </Centered>
    );
  return (
    <AppInfoProvider info={info.value}>
      <ColorScheme />
      <UnsavedProvider>{children}</UnsavedProvider>
    </AppInfoProvider>
  );
}

/** Mantine remembers the scheme in this browser, so that the next start does not flash in the other one. */
function ColorScheme() {
  const { colorScheme } = useAppInfo().settings;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(colorScheme ?? 'auto'), [colorScheme, setColorScheme]);
  return null;
}

const Centered = ({ children }: { readonly children: ReactNode }) => (
  <main className={classes.centered}>{children}</main>
);
