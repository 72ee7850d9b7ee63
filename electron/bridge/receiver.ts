import * as v from 'valibot';
import { type Bridge, type BridgeError, bridgeRequests } from '../../shared/bridge/bridge.ts';
import { err, type Result } from '../../shared/result.ts';

/** Answers a request as it came in from a page; never throws. */
export type Receiver = (channel: unknown, request: unknown) => Promise<Result<unknown, BridgeError>>;

type Answer = (request: unknown) => Promise<Result<unknown, BridgeError>>;

/**
 * The receiving side of the bridge: nothing is done for a channel that is not in `bridgeRequests`, or for a request
 * that its schema does not decode.
 */
export function createReceiver(bridge: Bridge): Receiver {
  const answers = new Map<unknown, Answer>(
    Object.entries({
      info: guarded(bridgeRequests.info, bridge.info),
      pickOpen: guarded(bridgeRequests.pickOpen, bridge.pickOpen),
      pickSave: guarded(bridgeRequests.pickSave, bridge.pickSave),
      takeOpened: guarded(bridgeRequests.takeOpened, bridge.takeOpened),
      listFolder: guarded(bridgeRequests.listFolder, bridge.listFolder),
      makeFolder: guarded(bridgeRequests.makeFolder, bridge.makeFolder),
      readFile: guarded(bridgeRequests.readFile, bridge.readFile),
      writeFile: guarded(bridgeRequests.writeFile, bridge.writeFile),
      pickFolder: guarded(bridgeRequests.pickFolder, bridge.pickFolder),
      logPlans: guarded(bridgeRequests.logPlans, bridge.logPlans),
      logList: guarded(bridgeRequests.logList, bridge.logList),
      logRead: guarded(bridgeRequests.logRead, bridge.logRead),
      logAppend: guarded(bridgeRequests.logAppend, bridge.logAppend),
      logRemove: guarded(bridgeRequests.logRemove, bridge.logRemove),
      logWait: guarded(bridgeRequests.logWait, bridge.logWait),
      backupWrite: guarded(bridgeRequests.backupWrite, bridge.backupWrite),
      backupList: guarded(bridgeRequests.backupList, bridge.backupList),
      backupRead: guarded(bridgeRequests.backupRead, bridge.backupRead),
      forgetPlan: guarded(bridgeRequests.forgetPlan, bridge.forgetPlan),
      renderPoster: guarded(bridgeRequests.renderPoster, bridge.renderPoster),
      readDocument: guarded(bridgeRequests.readDocument, bridge.readDocument),
    } satisfies Record<keyof Bridge, Answer>),
  );

  return async (channel, request) => {
    const answer = answers.get(channel);
    if (!answer) return err({ code: 'badRequest' });
    try {
      return await answer(request);
    } catch (error) {
      // A fault of ours; what it says may hold paths and stays on the terminal.
      console.error(error);
      return err({ code: 'failed' });
    }
  };
}

function guarded<Schema extends v.GenericSchema>(
  schema: Schema,
  handler: (request: v.InferOutput<Schema>) => Promise<Result<unknown, BridgeError>>,
): Answer {
  return async (request) => {
    const decoded = v.safeParse(schema, request);
    return decoded.success ? handler(decoded.output) : err({ code: 'badRequest' });
  };
}
