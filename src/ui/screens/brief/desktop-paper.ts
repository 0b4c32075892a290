/** In the address of the hidden window that is made a PDF: there the window numbers the pages. */
export const forPdf = 'pdf';
