/**
 * The app in the user's own browser, for where Electron cannot be had: serves the built page and the same bridge,
 * on the loopback address only. The page's files are no secret; the bridge is for whoever was given the token.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type BridgeError, FILE_LIMIT } from '../shared/bridge/bridge.ts';
import { decodeEnvelope, encodeEnvelope } from '../shared/bridge/envelope.ts';
import { BRIDGE_PATH, ENVELOPE_TYPE, TOKEN_PARAMETER } from '../shared/bridge/transport.ts';
import { err } from '../shared/result.ts';
import { createBridge } from './bridge/createBridge.ts';
import type { Machine } from './bridge/machine.ts';
import { createReceiver, type Receiver } from './bridge/receiver.ts';
import { readBody } from './browserHost/body.ts';
import { isOwnHost, isOwnPage } from './browserHost/guard.ts';
import { loadPageFiles, type PageFiles, pageFileAt } from './pageFiles.ts';
import { PAGE_HEADERS } from './pagePolicy.ts';

const LOOPBACK = '127.0.0.1';

/** A file of the largest size, and the line that says where it goes. */
const BODY_LIMIT = FILE_LIMIT + 64 * 1024;

export interface BrowserHostOptions {
  readonly machine: Machine;
  /** Folder of the built page. */
  readonly page: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Largest request body in bytes. */
  readonly bodyLimit?: number;
}

export interface BrowserHost {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** 256 random bits, new with each start. */
  readonly token: string;
  /** The address that opens the app; the token is in its fragment, which browsers send to no server. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the host; rejects with the system's error (`EADDRINUSE`, `EACCES`) if the port cannot be had. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url');
  const bridge = createBridge(options.machine);
  const receive = createReceiver(bridge);
  const page = await loadPageFiles(options.page);
  const server = createServer({ requestTimeout: 120_000 });
  const port = await listen(server, options.port);
  const host = `${LOOPBACK}:${port}`;
  const limit = options.bodyLimit ?? BODY_LIMIT;

  server.on('request', (request, response) => {
    answer(request, response, { host, token, receive, limit, page }).catch((error: unknown) => {
      // The page left before its answer was ready; anything else is a fault of ours.
      if (!response.destroyed && !request.destroyed) console.error(error);
      response.destroy();
    });
  });
  // There are no web sockets here.
  server.on('upgrade', (_request, socket) => socket.destroy());

  return {
    port,
    origin: `http://${host}`,
    token,
    url: `http://${host}/#${TOKEN_PARAMETER}=${token}`,
    close: () =>
      new Promise((resolve) => {
        bridge.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Service {
  readonly host: string;
  readonly token: string;
  readonly receive: Receiver;
  readonly limit: number;
  readonly page: PageFiles;
}

async function answer(request: IncomingMessage, response: ServerResponse, service: Service): Promise<void> {
  if (!isOwnHost(request.headers, service.host)) return refuse(response, 403);
  const pathname = (request.url ?? '').replace(/[?#].*$/s, '');
  if (pathname.startsWith(BRIDGE_PATH)) {
    return answerBridge(request, response, pathname.slice(BRIDGE_PATH.length), service);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = pageFileAt(service.page, pathname);
  if (!file) return refuse(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

async function answerBridge(
  request: IncomingMessage,
  response: ServerResponse,
  channel: string,
  service: Service,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405);
  if (!isOwnPage(request.headers, service.host, service.token)) return fail(response, 403, 'denied');
  const body = await readBody(request, service.limit);
  if (!body) return fail(response, 413, 'tooLarge');
  const message = decodeEnvelope(body);
  if (!message.ok) return fail(response, 400, 'badRequest');
  send(response, 200, await service.receive(channel, message.value));
}

const fail = (response: ServerResponse, status: number, code: BridgeError['code']) =>
  send(response, status, err<BridgeError>({ code }));

function send(response: ServerResponse, status: number, message: unknown): void {
  const bytes = encodeEnvelope(message);
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': ENVELOPE_TYPE,
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, PAGE_HEADERS);
  response.end();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No port'));
      resolve(address.port);
    });
  });
}
