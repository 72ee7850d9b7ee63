/** The only thing of Electron that the page sees: the Bridge. */
import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeChannel } from '../shared/bridge/bridge.ts';
import { type BridgeCall, bridgeOver } from '../shared/bridge/bridgeOver.ts';
import { BRIDGE_GLOBAL, OPENED_EVENT } from '../shared/bridge/transport.ts';
import { IPC } from './shell/ipc.ts';

const call =
  <Channel extends BridgeChannel>(channel: Channel): BridgeCall<Channel> =>
  (request) =>
    ipcRenderer.invoke(IPC.bridge, channel, request);

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridgeOver(call));
ipcRenderer.on(IPC.opened, () => window.dispatchEvent(new Event(OPENED_EVENT)));
