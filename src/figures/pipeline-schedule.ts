/** What a device does in one step: a pass of a micro-batch (from 1), or nothing. */
export type Step = { pass: 'forward' | 'backward'; microbatch: number } | undefined;

/**
 * The steps of each device, one row a device: all forward passes, then all backward passes, with one update after them
 * (GPipe, arXiv 1811.06965, §2.2). The order of the micro-batches within the backward passes is ours, the reverse; the
 * bubble does not depend on it. Every step is taken to last equally long.
 */
export function pipelineSchedule(devices: number, microbatches: number): Step[][] {
  const half = microbatches + devices - 1;
  return Array.from({ length: devices }, (_, device) => {
    const row = Array.from<Step>({ length: 2 * half });
    for (let microbatch = 1; microbatch <= microbatches; microbatch++) {
      row[device + microbatch - 1] = { pass: 'forward', microbatch };
      row[2 * half - device - microbatch] = { pass: 'backward', microbatch };
    }
    return row;
  });
}

/** Steps in which a device waits, over all devices. */
export function countIdle(schedule: Step[][]): number {
  return schedule.flat().filter((step) => step === undefined).length;
}
