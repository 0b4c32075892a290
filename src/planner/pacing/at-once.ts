/** The number of series or rows processed between two yields to the event loop: a few milliseconds of work. */
export const atOnce = 50;
