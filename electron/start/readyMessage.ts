/** Sent by Electron to the process that started it when its window is up. */
export const READY_MESSAGE = 'aarring:ready';
