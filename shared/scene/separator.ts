/** Between things that are told of one entry; it ends a line rather than begins one. */
export const SEPARATOR = '\u00a0· ';
