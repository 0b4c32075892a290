import { useAppInfo } from '../app-info';
import classes from './host-banner.module.css';

/** Says so, above every screen, while nothing can be saved. */
export function HostBanner() {
  const { readOnly, dataFolder } = useAppInfo();
  if (!readOnly) return null;
  return (
    <p className={classes.banner} role="status">
      The data folder cannot be written, so you can look at everything but change nothing. Allow writing to{' '}
      <code>{dataFolder}</code> and start Mingle again.
    </p>
  );
}
