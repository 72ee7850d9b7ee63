import type { BridgeError } from '../../shared/bridge/bridge.ts';

const CODES: Readonly<Record<string, BridgeError['code']>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ELOOP: 'denied',
  EBUSY: 'denied',
  EEXIST: 'exists',
  EISDIR: 'exists',
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EFBIG: 'tooLarge',
  ENAMETOOLONG: 'badRequest',
  EIO: 'unreachable',
  ESTALE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
};

/** The operating system's error as the bridge says it; `detail` is the system's own code. */
export function fileError(error: unknown, path: string): BridgeError {
  const system = systemCode(error);
  return system === undefined ? { code: 'failed', path } : { code: CODES[system] ?? 'failed', path, detail: system };
}

/** `ENOENT` and the like; `undefined` for errors that are not the system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
