/** Whether a file is a plan, by its name: it is opened or merged, where any other document is imported. */
export const isPlanFile = (name: string): boolean => /\.(aarring|json)$/i.test(name);

/** What a file dialog offers to import. */
export const DOCUMENT_TYPES = '.docx,.xlsx,.pdf,.ics,.csv,.tsv,.txt,.md,.html,.htm';
