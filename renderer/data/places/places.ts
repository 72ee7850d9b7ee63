import type * as Y from 'yjs';
import type { Bridge } from '../../../shared/bridge/bridge.ts';
import { err, ok } from '../../../shared/result.ts';
import { NOT_LOOKED_AT, type Person, type PlaceProblem, type Rebuilt } from '../../../shared/sync/index.ts';
import { changeTie } from '../catalogue.ts';
import { LogError, type OwnLog } from '../ownLog.ts';
import type { Places, PlaceView } from '../planSession.ts';
import { runLater } from '../runLater.ts';
import type { TabLink } from '../tabLink.ts';
import { type Tie, whereOf } from '../tie.ts';
import type { HeldPlaces } from './heldPlaces.ts';
import { type Holding, openHolding, readTies } from './holding.ts';
import { sameTie, tieTo } from './newTie.ts';
import { decodeNote, type WindowNote } from './windowNotes.ts';
import { createWindowRequests } from './windowRequests.ts';
import { queueForTurn } from './windowTurn.ts';

export interface OpenPlaces extends Places {
  /** This machine's own log, through whichever window holds it; `null` where the host keeps none. */
  readonly log: Pick<OwnLog, 'prove'> | null;
  close(): Promise<void>;
}

export interface PlacesOptions {
  readonly planKey: string;
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly bridge: Bridge;
  readonly tabs: TabLink;
  /** What people call this device. */
  readonly name: () => string;
  readonly newId: () => string;
  readonly now: () => string;
  /** The document cannot go on: somebody else writes under its client id. */
  readonly onRebuild: (rebuilt: Rebuilt) => void;
  /** What else only one window may do. Called when this one holds the places; what it gives is called at the end. */
  readonly onHolding: () => () => Promise<void>;
}

/** How long a new tie's place may take to be looked at, ms. */
const PATIENCE = 10_000;

/** Edits made within this time in a window that does not hold the places go there together, ms. */
const GATHER = 500;

/** Problems of a place that nothing but another place helps against. */
const FINAL: readonly PlaceProblem['code'][] = ['otherPlan', 'refused'];

/** The places a plan is tied to, opened with it; by one window of this browser, for all that have it open. */
export async function openPlaces(options: PlacesOptions): Promise<OpenPlaces> {
  const { planKey, planId, bridge, tabs } = options;
  const info = await bridge.info({});
  // A host that does not answer keeps logs, and cannot now: that is to be told.
  const keepsLogs = info.ok ? info.value.keepsLogs : info.error.code !== 'unsupported';
  const listeners = new Set<() => void>();
  let holding: Promise<Holding> | null = null;
  let views: readonly PlaceView[] = [];
  let people: readonly Person[] = [];
  let selected: string | null = null;
  let closed = false;

  const show = (next: readonly PlaceView[], others: readonly Person[]) => {
    if (JSON.stringify(next) !== JSON.stringify(views)) views = next;
    if (JSON.stringify(others) !== JSON.stringify(people)) people = others;
    for (const listener of listeners) listener();
  };
  const say = (note: WindowNote) => tabs.say(note);
  const requests = createWindowRequests(say, options.newId);

  const tell = (places: HeldPlaces) => {
    show(places.list(), places.people());
    say({ type: 'state', views: [...places.list()], people: [...places.people()] });
  };
  const hold = async (): Promise<Holding> => {
    const held = await openHolding({ ...options, keepsLogs, onChange: tell });
    held.places.select(selected);
    const end = options.onHolding();
    return {
      ...held,
      close: async () => {
        await end();
        await held.close();
      },
    };
  };
  const takeOver = async () => {
    holding = hold();
    requests.giveUp();
    await holding.catch(console.error);
  };

  const prove = async (): Promise<void> => {
    const problem = holding ? null : await requests.ask('prove');
    // It may be this window's turn by now.
    if (holding) await (await holding).log?.prove();
    else if (problem) throw new LogError(problem);
  };

  const asHolder = async (note: WindowNote, { places, log, follow: followTies }: Holding) => {
    if (note.type === 'ask') tell(places);
    if (note.type === 'ties') await followTies();
    if (note.type === 'select') places.select(note.entry);
    if (note.type !== 'request') return;
    const done = note.what === 'prove' ? log?.prove() : places.exchange();
    const problem = await Promise.resolve(done).then(() => null, problemOf);
    say({ type: 'answer', id: note.id, problem });
  };

  tabs.onNote((given) => {
    const note = decodeNote(given);
    if (!note || closed) return;
    if (holding) holding.then((held) => asHolder(note, held)).catch(console.error);
    else if (note.type === 'state') show(note.views, note.people);
    else if (note.type === 'answer') requests.answer(note);
  });

  const turn = await queueForTurn(`aarring-places-${planKey}`, () => {
    if (!closed) void takeOver();
  });
  if (turn.mine) {
    await takeOver();
  } else {
    show((await readTies(planKey)).map(asView), []);
    say({ type: 'ask' });
  }

  // A window in the background has slow timers; it is woken by what this one does.
  let cancelWaking: (() => void) | null = null;
  const wake = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local || holding || cancelWaking || views.length === 0) return;
    cancelWaking = runLater(() => {
      cancelWaking = null;
      if (!holding) void requests.ask('exchange');
    }, GATHER);
  };
  options.doc.on('update', wake);

  /** The ties in the catalogue have changed; whoever holds the places follows. */
  const follow = async () => {
    if (holding) await (await holding).follow();
    else say({ type: 'ties' });
  };

  const untie = async (id: string) => {
    await changeTie(planKey, id, null);
    await follow();
  };

  /** A new tie once its place has been looked at, or that has taken too long. */
  const lookedAt = async (tie: Tie): Promise<PlaceView> => {
    const find = () => views.find(({ id }) => id === tie.id) ?? asView(tie);
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    const hear = () => {
      if (find().status.state !== 'looking') resolve();
    };
    listeners.add(hear);
    hear();
    await late;
    clearTimeout(timer);
    listeners.delete(hear);
    return find();
  };

  return {
    log: keepsLogs ? { prove } : null,
    list: () => views,
    people: () => people,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (place) => {
      const made = await tieTo(place, planId, bridge, options.newId);
      if (!made.ok) return made;
      const known = (await readTies(planKey)).find((tie) => sameTie(tie, made.value));
      // An invitation to a host one is tied to already stands in for a right that has run out.
      const tie = known ? { ...made.value, id: known.id } : made.value;
      try {
        if (known) await untie(known.id);
        await changeTie(planKey, tie.id, tie);
      } catch (error) {
        console.error(error);
        return err({ code: 'failed', detail: 'storage' });
      }
      await follow();
      const view = await lookedAt(tie);
      if (known || !view.status.problem || !FINAL.includes(view.status.problem.code)) return ok(view);
      await untie(tie.id);
      return err(view.status.problem);
    },
    remove: untie,
    exchange: async () => {
      if (holding) await (await holding).places.exchange();
      else await requests.ask('exchange');
    },
    select: (entry) => {
      selected = entry;
      if (holding) holding.then(({ places }) => places.select(entry)).catch(console.error);
      else say({ type: 'select', entry });
    },
    close: async () => {
      closed = true;
      options.doc.off('update', wake);
      cancelWaking?.();
      requests.giveUp();
      await (await holding?.catch(() => null))?.close();
      turn.leave();
      listeners.clear();
    },
  };
}

const asView = (tie: Tie): PlaceView => ({
  id: tie.id,
  kind: tie.kind,
  where: whereOf(tie),
  status: NOT_LOOKED_AT,
});

const problemOf = (error: unknown): PlaceProblem => (error instanceof LogError ? error.problem : { code: 'failed' });
