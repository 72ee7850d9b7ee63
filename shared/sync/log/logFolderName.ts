const PREFIX = 'aarring-';

/** Name of the folder that a plan's records lie in, within the folder that people share. */
export const logFolderName = (planId: string): string => `${PREFIX}${planId}`;

/** The plan whose records lie in a folder of this name, or `null` where it is none of ours. */
export function planOfLogFolder(name: string): string | null {
  const planId = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(planId) ? planId : null;
}
