import type { EventKey } from '../domain/event/key';

/** Below it are the pages of people. */
export const peoplePrefix = '/people/';

/** The address of a person's page, by the id or another reference of the person. */
export const personPath = (ref: string): string => `${peoplePrefix}${encodeURIComponent(ref)}`;

/** Today, with an event opened beside it. */
export const todayPath = (event: EventKey): string => `/today?event=${encodeURIComponent(event)}`;

/** In the query of a page that a hidden window shows to write it as a PDF: that window adds the page numbers. */
export const forPdf = 'pdf';
