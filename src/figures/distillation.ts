import type { Element } from 'hast';
import { z } from 'zod';
import { type BoxKind, drawArrow, drawBox, drawDiagram, USUAL_WIDTH } from './boxes.ts';

export const DistillationProperties = z.strictObject({
  labels: z
    .string()
    .regex(/^[a-z][a-z ]{1,13}$/, { error: 'up to 14 small letters, such as labels or masked words' })
    .describe('What the student learns from besides the teacher.'),
  hiddenStates: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('True if the hidden states of teacher and student are compared as well.'),
});
export type DistillationProperties = z.infer<typeof DistillationProperties>;

const BOX = 112;
const LEFT = [4, 136, 268] as const;
const HEIGHT = 44;
/** Tops of the rows: networks, what they give, losses. */
const ROWS = { networks: 62, outputs: 136, losses: 210 } as const;

type Column = 0 | 1 | 2;

const middle = (column: Column) => LEFT[column] + BOX / 2;
const box = (column: Column, y: number, label: string[], kind?: BoxKind) =>
  drawBox({ x: LEFT[column], y, width: BOX, height: HEIGHT, label, kind });
const down = (column: Column, from: number, to: number) => drawArrow([middle(column), from], [middle(column), to]);

/** The loss between the networks, to which both give their hidden states. */
function drawHiddenLoss(): Element[] {
  const y = ROWS.networks + HEIGHT / 2;
  return [
    box(1, ROWS.networks, ['loss on', 'hidden states'], 'group'),
    drawArrow([LEFT[0] + BOX, y], [LEFT[1], y]),
    drawArrow([LEFT[2], y], [LEFT[1] + BOX, y]),
  ];
}

/** Draws what teacher and student give and by which losses the student learns; says the same in a caption. */
export function drawDistillation({ labels, hiddenStates }: DistillationProperties): Element {
  const words =
    'Knowledge distillation: the same input enters the teacher, which is kept as it is (dashed outline), and the ' +
    'student, which is trained (thick outline). The teacher gives soft targets, the student predictions. The loss on ' +
    `soft targets compares the predictions with what the teacher gives, the loss on ${labels} compares them with the ` +
    `${labels}` +
    (hiddenStates ? '; the loss on hidden states compares the hidden states of teacher and student.' : '.');
  const { networks, outputs, losses } = ROWS;
  const below = losses + HEIGHT + 18;
  return drawDiagram('distillation', [USUAL_WIDTH, below + 4], words, [
    drawBox({ x: LEFT[0], y: 4, width: USUAL_WIDTH - 8, height: 32, label: ['input'] }),
    down(0, 36, networks),
    down(2, 36, networks),
    box(0, networks, ['teacher'], 'frozen'),
    box(2, networks, ['student'], 'trained'),
    ...(hiddenStates ? drawHiddenLoss() : []),
    down(0, networks + HEIGHT, outputs),
    down(2, networks + HEIGHT, outputs),
    box(0, outputs, ['soft targets']),
    box(1, outputs, [labels]),
    box(2, outputs, ['predictions']),
    down(0, outputs + HEIGHT, losses),
    down(1, outputs + HEIGHT, losses),
    drawArrow(
      [middle(2) - 16, outputs + HEIGHT],
      [middle(2) - 16, losses + HEIGHT / 2],
      [LEFT[1] + BOX, losses + HEIGHT / 2],
    ),
    drawArrow(
      [middle(2) + 16, outputs + HEIGHT],
      [middle(2) + 16, below],
      [middle(0), below],
      [middle(0), losses + HEIGHT],
    ),
    box(0, losses, ['loss on', 'soft targets'], 'group'),
    box(1, losses, ['loss on', labels], 'group'),
  ]);
}
