/** Names of what passes between Electron's main process and its preload; the Bridge's own channels go inside. */
export const IPC = {
  /** `invoke(IPC.bridge, channel, request)` answers as the Bridge does. */
  bridge: 'aarring:bridge',
  /** To the page: a file waits for `takeOpened`. */
  opened: 'aarring:opened',
} as const;

/** The page's origin in Electron: a scheme of our own, so that storage, policy and checks work as on the web. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://aarring';
