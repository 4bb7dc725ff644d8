import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as settled } from 'node:timers/promises';
import { useClock, type Clock, type Timer } from '../../../src/runtime/clock';

/** A simulated machine: its clock has an offset and drifts; after its death nothing runs on it. */
export interface Machine {
  readonly offset: number;
  /** 1.001 for a clock that is fast by one in a thousand. */
  readonly pace: number;
  isDead: boolean;
}

interface Alarm extends Timer {
  readonly at: number;
  readonly order: number;
  readonly machine: Machine | undefined;
  readonly ring: () => void;
  isStopped: boolean;
}

const ignore = (): void => undefined;

const isBefore = (a: Alarm, b: Alarm): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * Virtual time that only passes when nothing else is left to do: it simulates hours of a thousand processes in seconds,
 * deterministically.
 */
export class VirtualClock implements Clock {
  /** The true time in milliseconds. */
  time = 0;
  readonly #machines = new AsyncLocalStorage<Machine>();
  /** A binary heap, with the next timer first. */
  readonly #alarms: Alarm[] = [];
  #order = 0;

  /** The time on the current machine. */
  now(): number {
    const machine = this.#machines.getStore();
    return machine ? machine.offset + this.time * machine.pace : this.time;
  }

  start(callback: () => void, milliseconds: number): Alarm {
    const machine = this.#machines.getStore();
    return this.#add(callback, milliseconds / (machine?.pace ?? 1), machine);
  }

  stop(alarm: Timer): void {
    Object.assign(alarm, { isStopped: true });
  }

  /** Calls back after that many true milliseconds, even if the calling machine dies: for networks and servers. */
  after(milliseconds: number, callback: () => void): void {
    this.#add(callback, milliseconds, undefined);
  }

  /** Runs a function on a machine. */
  on(machine: Machine, action: () => void): void {
    if (!machine.isDead) this.#machines.run(machine, action);
  }

  /** Resolves on the current machine after that many true milliseconds. */
  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#add(resolve, milliseconds, this.#machines.getStore()));
  }

  /** Advances time. */
  async run(until: number): Promise<void> {
    useClock(this);
    try {
      for (;;) {
        await settled();
        const [next] = this.#alarms;
        if (!next || next.at > until) break;
        this.#remove();
        if (next.isStopped) continue;
        this.time = next.at;
        if (next.machine) this.on(next.machine, next.ring);
        else next.ring();
      }
      this.time = until;
    } finally {
      useClock();
    }
  }

  #add(ring: () => void, milliseconds: number, machine: Machine | undefined): Alarm {
    const at = this.time + Math.max(0, milliseconds);
    const alarm: Alarm = { at, order: (this.#order += 1), machine, ring, isStopped: false, unref: ignore };
    const alarms = this.#alarms;
    let index = alarms.push(alarm) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = alarms[parent] as Alarm;
      if (!isBefore(alarm, above)) break;
      alarms[index] = above;
      index = parent;
    }
    alarms[index] = alarm;
    return alarm;
  }

  #remove(): void {
    const alarms = this.#alarms;
    const last = alarms.pop() as Alarm;
    if (alarms.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= alarms.length) break;
      const right = alarms[child + 1];
      if (right && isBefore(right, alarms[child] as Alarm)) child += 1;
      const below = alarms[child] as Alarm;
      if (!isBefore(below, last)) break;
      alarms[index] = below;
      index = child;
    }
    alarms[index] = last;
  }
}
