import '../theme/styles';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Router } from 'wouter';
import type { Client } from '../../contract/client';
import { cssVariables, theme } from '../theme/theme';
import { useRefetchOnChange } from './client/changes';
import { ClientProvider } from './client/client';
import { createQueryClient } from './client/operation';
import { RowRefreshProvider } from './client/row-refresh-provider';
import { SuggestionAgeProvider } from './client/suggestion-age';
import { ErrorBoundary } from './shell/error-boundary';
import { useHashPath, useHashSearch } from './shell/hash-location';
import { Startup } from './shell/startup';
import { toastLimit } from './toasts';
import classes from './toasts.module.css';

/** The whole page, for the client of any host. */
export function App({ client }: { readonly client: Client }) {
  return (
    <AppProviders client={client}>
      <Startup />
    </AppProviders>
  );
}

/** The providers of theme, client, cache and address. Tests wrap a single screen in them. */
export function AppProviders({
  client,
  children,
}: {
  readonly client: Client;
  readonly children: ReactNode;
}) {
  const [queries] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ClientProvider client={client}>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <Router hook={useHashPath} searchHook={useHashSearch}>
              <RowRefreshProvider>
                <SuggestionAgeProvider>
                  <Refetching>{children}</Refetching>
                </SuggestionAgeProvider>
              </RowRefreshProvider>
            </Router>
          </QueryClientProvider>
        </ErrorBoundary>
      </ClientProvider>
      <Notifications className={classes.toasts ?? ''} position="bottom-center" limit={toastLimit} />
    </MantineProvider>
  );
}

function Refetching({ children }: { readonly children: ReactNode }) {
  useRefetchOnChange();
  return children;
}
