/** The channels between the page and the main process. */
export const callChannel = 'mingle:call';
export const pushChannel = 'mingle:push';
export const printChannel = 'mingle:print';
export const pdfChannel = 'mingle:pdf';
