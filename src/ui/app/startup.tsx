import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { FailureNote } from '../parts/failure-note';
import { RecoveryScreen } from '../screens/recovery/recovery-screen';
import { AppInfoProvider, useAppInfo } from './app-info';
import { ImportFilesProvider } from './import-files';
import { useOperation } from './operation';
import { Shell } from './shell';
import classes from './startup.module.css';

const minute = 60_000;

/** What comes before the screens: is the data well, and what are the user's habits. */
export function Startup() {
  const queries = useQueryClient();
  const status = useOperation('data.status', {});
  if (status.kind === 'loading') return null;
  if (status.kind === 'failed')
    return <Centered>{<FailureNote failure={status.failure} onRetry={status.retry} />}</Centered>;
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

/** Gives the app info to what it holds, and keeps "now" and "today" right while the window stays open. */
export function WithAppInfo({ children }: { readonly children: ReactNode }) {
  const info = useOperation('app.info', {}, { refetchEvery: minute });
  if (info.kind === 'loading') return null;
  if (info.kind === 'failed')
    return <Centered>{<FailureNote failure={info.failure} onRetry={info.retry} />}</Centered>;
  return (
    <AppInfoProvider info={info.value}>
      <ColorScheme />
      {children}
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
