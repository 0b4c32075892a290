import type { OffChoice, PrepState } from './filters';

export const prepWords: Readonly<Record<PrepState, string>> = {
  none: 'Nothing prepared',
  begun: 'Begun',
  done: 'All done',
};

export const offWords: Readonly<Record<OffChoice, string>> = {
  without: 'Leave them out',
  only: 'Show only them',
};

/** The same choices worded for a chip, without the label of their field. */
export const prepSentences: Readonly<Record<PrepState, string>> = {
  none: 'Nothing prepared',
  begun: 'Preparation begun',
  done: 'All prepared',
};

export const offSentences: Readonly<Record<OffChoice, string>> = {
  without: 'Without cancelled and declined',
  only: 'Only cancelled and declined',
};
