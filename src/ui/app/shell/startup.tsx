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

/** Loads what every screen needs: the state of the data, and the app info with the user's settings. */
export function Startup() {
  const queries = useQueryClient();
  usePrefetch();
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
 * Prefetches the app info and today's view beside the first request, so that the first screen does not wait for one round
 * trip after the other. A failure is ignored here: the component that shows the answer fetches it again.
 */
function usePrefetch(): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const prefetchToday = ({ calendars }: AppInfo) => {
      if (calendars === 0 || !['/', '/today'].includes(currentPath())) return;
      void queries.prefetchQuery(operationQuery(client, 'today.get', {}));
    };
    queries.fetchQuery(operationQuery(client, 'app.info', {})).then(prefetchToday, () => undefined);
  }, [client, queries]);
}

/** Provides the app info, and keeps "now" and "today" right while the window stays open. */
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

/** Applies the colour scheme. Mantine stores it in the browser, so that the next start does not flash in the other one. */
function ColorScheme() {
  const { colorScheme } = useAppInfo().settings;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(colorScheme ?? 'auto'), [colorScheme, setColorScheme]);
  return null;
}

const Centered = ({ children }: { readonly children: ReactNode }) => (
  <main className={classes.centered}>{children}</main>
);
