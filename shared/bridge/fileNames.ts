/** What a plan is read from, by the end of its name. */
export const PLAN_EXTENSIONS: readonly string[] = ['.aarring', '.json'];

/** Other documents that can be imported, by the end of their names. */
export const DOCUMENT_EXTENSIONS: readonly string[] = [
  ...['.docx', '.xlsx', '.pdf', '.ics'],
  ...['.csv', '.tsv', '.txt', '.md', '.html', '.htm'],
];

/** Whether a file's name ends in one of `extensions`, in any case. */
export const hasExtension = (name: string, extensions: readonly string[]): boolean => {
  const [, extension = ''] = /[^/\\](\.[^./\\]*)$/.exec(name) ?? [];
  return extensions.includes(extension.toLowerCase());
};

/** Whether a file is a plan, by its name: it is opened or merged, where any other document is imported. */
export const isPlanFile = (name: string): boolean => hasExtension(name, PLAN_EXTENSIONS);
