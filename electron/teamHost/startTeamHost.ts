import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type Extension, Server } from '@hocuspocus/server';
import { Temporal } from 'temporal-polyfill';
import { type PageFiles, pageFileAt } from '../pageFiles.ts';
import { PAGE_HEADERS } from '../pagePolicy.ts';
import { createAdmission } from './admission.ts';
import { CONNECTION_HEADER, Connections } from './connections.ts';
import { DatedCopies } from './datedCopies.ts';
import { isHostPath, isWelcomeOrigin } from './door.ts';
import { guardMessages } from './gate.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Meeting } from './meeting.ts';
import { PlanStore } from './planStore.ts';
import { Rights } from './rights.ts';
import { hostKey } from './tokens.ts';

/** What stands beside the pages and the web sockets in a message, bytes. */
const ENVELOPE = 1024;
/** Most that is kept of what comes before it is known who sends it. */
const UNKNOWN = { bytes: 256 * 1024, messages: 20 };
const CLOSING = 5_000;
/** How long someone who is in may be silent, ms; a page in the background speaks once a minute. */
const SILENCE = 180_000;

export interface TeamHostOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The address people come by, where it is another one; ends in `/`. */
  readonly address?: string;
  /** The folder where it keeps plans, rights and its key. */
  readonly data: string;
  readonly page: PageFiles;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** What Hocuspocus is to do beside, such as sharing the load. */
  readonly extensions?: readonly Extension[];
  readonly limits?: Partial<Limits>;
  /** Is told when the plans cannot be stored. */
  readonly onFailure?: (error: unknown) => void;
}

export interface TeamHost {
  readonly port: number;
  /** Ends in `/`. */
  readonly address: string;
  close(): Promise<void>;
}

export const plansFile = (data: string): string => join(data, 'plans.sqlite');
/** Dated copies of the plans, a folder each. */
export const copiesFolder = (data: string): string => join(data, 'copies');
export const rightsFile = (data: string): string => join(data, 'rights.sqlite');

/** Seconds since 1970. */
export const nowSeconds = (): number => Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);

/** Starts a host; rejects with the system's error (`EADDRINUSE`, `EACCES`) where it cannot. */
export async function startTeamHost(options: TeamHostOptions): Promise<TeamHost> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const key = hostKey(options.data);
  const rights = new Rights(rightsFile(options.data));
  const store = new PlanStore(plansFile(options.data));
  const connections = new Connections(limits);
  const admission = createAdmission(rights, key, nowSeconds);
  const onFailure = options.onFailure ?? (() => undefined);
  const meeting = new Meeting({ store, admission, connections, limits, onFailure });
  const hocuspocus = new Server({
    quiet: true,
    stopOnSignals: false,
    timeout: SILENCE,
    extensions: [meeting, new DatedCopies(copiesFolder(options.data), onFailure), ...(options.extensions ?? [])],
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueSize: UNKNOWN.bytes,
    maxUnauthenticatedQueueMessages: UNKNOWN.messages,
    websocketOptions: { maxPayload: limits.message + ENVELOPE },
  });
  guardMessages(hocuspocus.hocuspocus);
  const server: HttpServer = options.tls ? createSecureServer(options.tls) : createServer();
  server.requestTimeout = 30_000;
  server.maxConnections = limits.connections * 2;
  server.on('request', (request, response) => answer(request, response, options.page));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!isHostPath(request.url)) return refuse(socket, 404);
    if (!isWelcomeOrigin(request.headers, options.address)) return refuse(socket, 403);
    if (connections.isFull) return refuse(socket, 503);
    request.headers[CONNECTION_HEADER] = connections.add(socket);
    // Hocuspocus has a server of its own that listens nowhere; ours knows TLS, and who may knock.
    hocuspocus.httpServer.emit('upgrade', request, socket, head);
  });

  const close = async () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSING);
    });
    await Promise.race([hocuspocus.destroy(), limit]);
    clearTimeout(timer);
    connections.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    store.close();
    rights.close();
  };

  try {
    const port = await listen(server, options);
    const address = options.address ?? `${options.tls ? 'https' : 'http'}://${nameOf(options.host)}:${port}/`;
    return { port, address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What stands in an address for what is listened on: where that is everywhere, the machine's name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname();
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: HttpServer, { host, port }: TeamHostOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No port'));
      resolve(address.port);
    });
  });
}

/** The page is no secret; the plans come over the web socket, to whoever has a right to them. */
function answer(request: IncomingMessage, response: ServerResponse, page: PageFiles): void {
  const empty = (status: number) => response.writeHead(status, PAGE_HEADERS).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return void empty(405);
  const file = pageFileAt(page, (request.url ?? '').replace(/[?#].*$/s, ''));
  if (!file) return void empty(404);
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

const STATUS: Readonly<Record<number, string>> = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' };

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
