// Where the paths of the data transfer figure run. What they cost comes from the table of the same name.

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

/** A path between boxes: how it is drawn, and where its number stands. */
export interface Path {
  /** The row of the table that tells what it costs. */
  readonly row: string;
  readonly d: string;
  readonly at: readonly [x: number, y: number];
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

export const PATHS: readonly Path[] = [
  { row: 'data-transfer-path-internet-in', d: 'M102 166H210', at: [140, 166] },
  { row: 'data-transfer-path-internet-out', d: 'M210 188H102', at: [140, 196] },
  { row: 'data-transfer-path-nat', d: 'M252 196V210M210 234H102', at: [140, 234] },
  { row: 'data-transfer-path-cloudfront', d: 'M278 156V60M190 38H56V150', at: [56, 96] },
  { row: 'data-transfer-path-same-az-private', d: 'M294 168H348', at: [321, 168] },
  {
    row: 'data-transfer-path-same-az-public',
    d: 'M294 190C306 214 336 214 348 190',
    at: [321, 210],
  },
  { row: 'data-transfer-path-az', d: 'M390 196V302', at: [390, 250] },
  { row: 'data-transfer-path-gateway-endpoint', d: 'M432 166L492 146', at: [462, 156] },
  { row: 'data-transfer-path-interface-endpoint', d: 'M432 186L492 214', at: [462, 200] },
  { row: 'data-transfer-path-peering', d: 'M432 326H492', at: [462, 326] },
  { row: 'data-transfer-path-region', d: 'M432 190C480 280 600 270 650 232', at: [560, 272] },
];

/**
 * Whether a charge says that nobody pays.
 * @param charge the words of the table's cell
 */
export const isFree = (charge: string): boolean =>
  /^(nobody|nothing|free|no charge)\b/i.test(charge);
