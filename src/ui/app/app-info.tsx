import { createContext, type ReactNode, use, useMemo } from 'react';
import type { AppInfo } from '../../contract/views/app';
import { createFormat, type Format } from '../../words/format';

interface AppInfoValue {
  readonly info: AppInfo;
  readonly format: Format;
}

const AppInfoContext = createContext<AppInfoValue | null>(null);

export function AppInfoProvider({
  info,
  children,
}: {
  readonly info: AppInfo;
  readonly children: ReactNode;
}) {
  const { locale, zone, hourCycle } = info;
  const format = useMemo(() => createFormat({ locale, zone, hourCycle }), [locale, zone, hourCycle]);
  const value = useMemo(() => ({ info, format }), [info, format]);
  return <AppInfoContext value={value}>{children}</AppInfoContext>;
}

function useValue(): AppInfoValue {
  const value = use(AppInfoContext);
  if (!value) throw new Error('useAppInfo needs an AppInfoProvider above it');
  return value;
}

/** Zone, first day, hour cycle, today, now and the settings in force; at most a minute old. */
export const useAppInfo = (): AppInfo => useValue().info;

/** Formats dates, times and numbers for the user's region, zone and hour cycle. */
export const useFormat = (): Format => useValue().format;
