import { AdapterProperties, drawAdapter } from './adapter.ts';
import { DistillationProperties, drawDistillation } from './distillation.ts';
import { figure, type Figure } from './figure.ts';
import { drawMultimodalStreams, MultimodalStreamsProperties } from './multimodal-streams.ts';
import { drawParallelSchedule, ParallelScheduleProperties } from './parallel-schedule.ts';
import { drawZeroStages, ZeroStagesProperties } from './zero-stages.ts';

/** Figures of boxes, arrows and bars. */
export const DIAGRAMS: Record<string, Figure> = {
  Adapter: figure(AdapterProperties, drawAdapter),
  Distillation: figure(DistillationProperties, drawDistillation),
  MultimodalStreams: figure(MultimodalStreamsProperties, drawMultimodalStreams),
  ParallelSchedule: figure(ParallelScheduleProperties, drawParallelSchedule),
  ZeroStages: figure(ZeroStagesProperties, drawZeroStages),
};
