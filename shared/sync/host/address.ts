/** Path of a host's WebSocket, below the address of its page. */
export const HOST_PATH = 'team';

/** What stands before an invitation in a link's fragment, which browsers send to no server. */
export const INVITATION_MARK = 'invite=';

/** What a token begins with when it is an invitation's code and not a token. */
export const CODE_MARK = 'code:';

/** Identity of a plan as hosts know it. */
export const HOST_PLAN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** An invitation's code: 256 random bits, base64url. */
export const HOST_CODE = /^[A-Za-z0-9_-]{43}$/;

/** The link to send to someone who is invited; `address` ends in `/`. */
export const invitationLink = (address: string, plan: string, code: string): string =>
  `${address}#${INVITATION_MARK}${plan}.${code}`;
