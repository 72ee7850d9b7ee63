/** A plan that this window has open; a window that is killed has let go. */
export interface PlanHold {
  /** Does something once no window has the plan open, this one included. */
  alone(work: () => Promise<void>): Promise<void>;
  leave(): void;
}

/**
 * Takes part in having a plan open, which any number of windows may; waits while one of them has it to itself. Where
 * the browser gives no locks (a page over plain HTTP from elsewhere), nobody waits for anybody.
 */
export async function holdPlan(planKey: string): Promise<PlanHold> {
  const locks: LockManager | undefined = navigator.locks;
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  if (locks === undefined) return { alone: (work) => work(), leave };
  const name = `aarring-open-${planKey}`;
  const { promise: held, resolve: hold, reject } = Promise.withResolvers<void>();
  locks
    .request(name, { mode: 'shared' }, async () => {
      hold();
      await left;
    })
    .catch(reject);
  await held;
  return {
    alone: async (work) => {
      // Who opens the plan from now on waits behind this.
      const turn = locks.request(name, work);
      leave();
      await turn;
    },
    leave,
  };
}
