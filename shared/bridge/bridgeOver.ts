import { err, type Result } from '../result.ts';
import type { Bridge, BridgeChannel, BridgeError, BridgeRequest, BridgeResponses } from './bridge.ts';

/** One channel of a Bridge. */
export type BridgeCall<Channel extends BridgeChannel> = (
  request: BridgeRequest<Channel>,
) => Promise<Result<BridgeResponses[Channel], BridgeError>>;

/** A Bridge that can do nothing: what a host has not got. */
export const noBridge = (): Bridge => bridgeOver(() => async () => err({ code: 'unsupported' }));

/** A Bridge whose channels are all reached in one way: over IPC, over HTTP. */
export function bridgeOver(call: <Channel extends BridgeChannel>(channel: Channel) => BridgeCall<Channel>): Bridge {
  return {
    info: call('info'),
    pickOpen: call('pickOpen'),
    pickSave: call('pickSave'),
    takeOpened: call('takeOpened'),
    listFolder: call('listFolder'),
    makeFolder: call('makeFolder'),
    readFile: call('readFile'),
    writeFile: call('writeFile'),
    pickFolder: call('pickFolder'),
    logPlans: call('logPlans'),
    logList: call('logList'),
    logRead: call('logRead'),
    logAppend: call('logAppend'),
    logRemove: call('logRemove'),
    logWait: call('logWait'),
    backupWrite: call('backupWrite'),
    backupList: call('backupList'),
    backupRead: call('backupRead'),
    forgetPlan: call('forgetPlan'),
    renderPoster: call('renderPoster'),
    readDocument: call('readDocument'),
  };
}
