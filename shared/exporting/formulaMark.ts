/** Begins as what a spreadsheet would run (OWASP, CSV injection), also in the wide forms of East Asian keyboards. */
const RUNNING = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text as it is written in CSV: an apostrophe keeps a spreadsheet from running it. */
export const marked = (text: string): string => (RUNNING.test(text) ? `'${text}` : text);

/** What was written by `marked`. */
export const unmarked = (text: string): string => (text.startsWith("'") && RUNNING.test(text) ? text.slice(1) : text);
