/** The only thing of Electron that the page sees: the Bridge. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, BridgeChannel } from '../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL, OPENED_EVENT } from '../shared/bridge/transport.ts';
import { IPC } from './shell/ipc.ts';

const call =
  <Channel extends BridgeChannel>(channel: Channel): Bridge[Channel] =>
  (request) =>
    ipcRenderer.invoke(IPC.bridge, channel, request);

const bridge: Bridge = {
  info: call('info'),
  pickOpen: call('pickOpen'),
  pickSave: call('pickSave'),
  takeOpened: call('takeOpened'),
  listFolder: call('listFolder'),
  readFile: call('readFile'),
  writeFile: call('writeFile'),
  renderPoster: call('renderPoster'),
};

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge);
ipcRenderer.on(IPC.opened, () => window.dispatchEvent(new Event(OPENED_EVENT)));
