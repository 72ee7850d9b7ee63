/** The words a record is known by: its title or name; empty where it has neither. */
export const recordTitle = (record: object): string =>
  'title' in record ? String(record.title) : 'name' in record ? String(record.name) : '';
