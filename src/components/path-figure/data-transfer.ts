// The boxes of the data transfer figure. The paths between them stand in its table, with what they
// cost.

/** A labelled box of the figure, in units of its view box. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** An area holds other boxes: its label stands at its top left. */
  readonly area?: true;
}

export const SIZE = Object.freeze({ width: 760, height: 394 });

export const BOXES: readonly Box[] = [
  { x: 10, y: 150, width: 92, height: 120, label: 'Internet' },
  { x: 190, y: 16, width: 110, height: 44, label: 'CloudFront' },
  { x: 170, y: 84, width: 430, height: 300, label: 'Region', area: true },
  { x: 186, y: 108, width: 270, height: 262, label: 'VPC', area: true },
  { x: 198, y: 132, width: 246, height: 130, label: 'Zone A', area: true },
  { x: 198, y: 274, width: 246, height: 84, label: 'Zone B', area: true },
  { x: 210, y: 156, width: 84, height: 40, label: 'Instance' },
  { x: 348, y: 156, width: 84, height: 40, label: 'Instance' },
  { x: 210, y: 210, width: 84, height: 40, label: 'NAT gateway' },
  { x: 348, y: 302, width: 84, height: 40, label: 'Instance' },
  { x: 492, y: 120, width: 94, height: 44, label: 'S3, DynamoDB' },
  { x: 492, y: 196, width: 94, height: 44, label: 'AWS services' },
  { x: 492, y: 306, width: 94, height: 44, label: 'Peered VPC' },
  { x: 650, y: 190, width: 100, height: 60, label: 'Other Region' },
];

/**
 * Whether a charge says that nobody pays.
 * @param charge the words of the table's cell
 */
export const isFree = (charge: string): boolean =>
  /^(nobody|nothing|free|no charge)\b/i.test(charge);
