import type { Loading } from './use-loading';

/** The ways to load a programme. */
export interface Ways {
  readonly loading: Loading;
  readonly onChooseFile: () => void;
  readonly onAskAddress: () => void;
}
