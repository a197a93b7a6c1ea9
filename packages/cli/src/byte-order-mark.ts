/** Without it spreadsheets don't read a file that people are to correct or sign as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
