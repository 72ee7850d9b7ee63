import type { Bridge, BridgeChannel, BridgeRequest } from '../../shared/bridge/bridge.ts';
import { bridgeOver } from '../../shared/bridge/bridgeOver.ts';
import { decodeEnvelope, encodeEnvelope } from '../../shared/bridge/envelope.ts';
import { decodeAnswer } from '../../shared/bridge/responses.ts';
import { BRIDGE_PATH, ENVELOPE_TYPE, TOKEN_HEADER } from '../../shared/bridge/transport.ts';
import { err } from '../../shared/result.ts';

/** The bridge of a page that the browser host serves. */
export function createHttpBridge(token: string, request: typeof fetch): Bridge {
  const call =
    <Channel extends BridgeChannel>(channel: Channel) =>
    async (body: BridgeRequest<Channel>) => {
      try {
        const response = await request(BRIDGE_PATH + channel, {
          method: 'POST',
          headers: { 'content-type': ENVELOPE_TYPE, [TOKEN_HEADER]: token },
          body: encodeEnvelope(body),
          cache: 'no-store',
        });
        if (response.status === 401 || response.status === 403) return err({ code: 'denied' } as const);
        const answer = decodeEnvelope(new Uint8Array(await response.arrayBuffer()));
        return answer.ok ? decodeAnswer(channel, answer.value) : err({ code: 'failed', detail: 'envelope' } as const);
      } catch {
        return err({ code: 'unreachable' } as const);
      }
    };
  return bridgeOver(call);
}
