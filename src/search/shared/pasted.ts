// Reads what somebody pasted, such as a stack trace, an API's answer or a log line: sets aside what
// is of this one case (names, numbers, times, places) and the frame that tools put around every
// message, so that the words of the error itself are searched. Pure; runs in page and worker.
import { LONGEST_QUERY } from '../../text.ts';

/** What may be set aside, as readers are told. */
export type Aside =
  'ARN' | 'address' | 'id' | 'time' | 'path' | 'stack frame' | 'number' | 'markup' | 'frame';

/** A message, read. */
export interface Pasted {
  /** What is worth searching: the message without what was set aside; at most `LONGEST_QUERY`. */
  readonly heart: string;
  /** How often something of each sort was set aside. */
  readonly asides: ReadonlyMap<Aside, number>;
}

/** Something that is set aside wherever it stands. */
interface Rule {
  readonly aside: Aside;
  /** Global. No part of it repeats within a repetition: time grows with the length alone. */
  readonly pattern: RegExp;
  /** What stays of it; nothing where it is left out. */
  readonly keep?: string;
}

/** Longer messages are read at both ends: what went wrong stands first or last. */
const MOST_READ = 12_000;
/** Shorter texts were typed rather than pasted, unless they hold something to set aside. */
const FEWEST_WORDS = 3;
/** Words that lines with the error itself have, unlike what surrounds it. */
const TELLING = new RegExp(
  [
    'error|exception|denied|den(?:y|ies)|fail|fault|time[ds]? ?out|cannot|can.t|could not|unable',
    'not (?:found|allowed|authorized|supported|permitted)|invalid|exceed|limit|throttl|refused',
    'reset by|forbidden|expired|missing|must|no such|unknown|unsupported|insufficient|exit code',
  ].join('|'),
  'i',
);

/**
 * What belongs to one case only, and the frames of messages. The order matters: a time stands
 * before the numbers in it, an ARN before the account in it.
 */
const RULES: readonly Rule[] = [
  // Frames that hold the name of the error: only the name stays.
  {
    aside: 'frame',
    pattern: /An error occurred \(([\w.]{1,80})\) when calling the (\w{1,80}) operation\s?/g,
    keep: ' $1 $2 ',
  },
  { aside: 'frame', pattern: /\(reached max retries: \d+\):?/g },
  {
    aside: 'frame',
    pattern:
      /\((?:Service: ([\w ]{1,60});? )?Status Code: \d{3};? (?:Error Code: ([\w.]{1,80});? )?Request ID: [^)\n]{0,200}\)/gi,
    keep: ' $1 $2 ',
  },
  { aside: 'frame', pattern: /operation error ([\w ]{1,60}): (\w{1,80}),/gi, keep: ' $1 $2 ' },
  { aside: 'frame', pattern: /https response error StatusCode: (\d{3}),/gi, keep: ' $1 ' },
  { aside: 'frame', pattern: /\bapi error\b/gi },
  { aside: 'frame', pattern: /\bHandlerErrorCode: (\w{1,80})/g, keep: ' $1 ' },
  {
    aside: 'frame',
    pattern:
      /\bTraceback \(most recent call last\):?|\bException in thread "[^"\n]{0,80}"|\bCaused by:|\bDuring handling of the above exception[^\n]{0,60}|\bUncaught\b|\bUnhandledPromiseRejection\w*:?|\bnpm ERR!|[│╷╵|]/g,
  },
  { aside: 'frame', pattern: /\b(?:botocore\.(?:errorfactory|exceptions)\.|boto3\.exceptions\.)/g },
  { aside: 'frame', pattern: /\bClientError:\s/g },
  // {"__type": "com.amazonaws.dynamodb.v20120810#ValidationException", …}
  { aside: 'markup', pattern: /\b[a-z][\w.]{0,80}#(?=[A-Z])/g },
  {
    aside: 'markup',
    pattern:
      /"?\b(?:__type|errorMessage|errorType|stackTrace|trace|requestId|logger|level|timestamp|thread|message|Message|code|Code|statusCode|Type)"?\s?:\s?(?=["[{\d])/g,
  },
  { aside: 'markup', pattern: /<\/?[A-Za-z][\w:.-]{0,60}(?: [^<>\n]{0,200})?\/?>/g },
  // Times, before the numbers in them, and before frames with line and column.
  {
    aside: 'time',
    pattern:
      /\b\d{4}[-/]\d{2}[-/]\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?/g,
  },
  { aside: 'time', pattern: /\b\d{8}T\d{6}Z?\b/g },
  {
    aside: 'time',
    pattern:
      /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? (?:\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2})(?:,? \d{4})?(?: \d{2}:\d{2}:\d{2})?(?: (?:GMT|UTC))?(?: \d{4})?/g,
  },
  { aside: 'time', pattern: /\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?Z?/g },
  // Stack frames of Node, Java, Python, Go and Terraform.
  {
    aside: 'stack frame',
    pattern: /\bat (?:async |new )?[\w$.<>[\]/]{1,200}(?: \[as \w{1,80}\])? ?\([^()\n]{1,300}\)/g,
  },
  { aside: 'stack frame', pattern: /\bat (?:async )?[^\s()]{1,300}:\d{1,7}:\d{1,7}/g },
  // Python shows the line of code below.
  {
    aside: 'stack frame',
    pattern: /\bFile "[^"\n]{1,300}", line \d{1,7}, in \S{1,100}(?:[^\S\n]*\n[^\n]{0,300})?/g,
  },
  { aside: 'stack frame', pattern: /\.\.\. \d{1,4} (?:common frames omitted|more)/g },
  { aside: 'stack frame', pattern: /\bgoroutine \d{1,9} \[[^\]\n]{1,40}\]:?/g },
  {
    aside: 'stack frame',
    pattern: /\bon \S{1,200}\.tf(?:\.json)? line \d{1,7}(?:, in [^:\n]{1,200})?:?/g,
  },
  // The lines of code that Terraform shows.
  { aside: 'stack frame', pattern: /^[\s│]{0,20}\d{1,5}: [^\n]{0,200}\{$/gm },
  {
    aside: 'stack frame',
    pattern: /\bwith (?:module\.\S{1,200}|(?:data\.)?aws_\w{1,80}\.\S{1,200}),/g,
  },
  {
    aside: 'ARN',
    pattern:
      /\barn:aws[\w-]{0,20}:[\w-]{0,40}:[\w-]{0,20}:\w{0,20}:(?:[\w-]{1,40}\/){0,3}((?:AWS|Amazon)[A-Z]\w{2,60})?[^\s"'`,;)\]}<>]{0,500}/g,
    // Names that AWS gave are the same for everybody.
    keep: ' $1 ',
  },
  // An endpoint says of which service it is.
  {
    aside: 'address',
    pattern:
      /(?:https?:\/\/)?\b(?:[\w-]{1,63}\.){0,4}?([a-z][a-z0-9-]{1,30})(?:[.-][a-z]{2}(?:-[a-z]{3,4})?-[a-z]{4,10}-\d)?\.amazonaws\.com(?:\.cn)?(?::\d{1,5})?(?:\/[^\s"'`)\]}<>,]{0,300})?/g,
    keep: ' $1 ',
  },
  { aside: 'address', pattern: /\bhttps?:\/\/(?!169\.254\.)[^\s"'`)\]}<>]{1,500}/g },
  { aside: 'address', pattern: /\bip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}[\w.-]{0,80}/g },
  // Addresses that are the same for everybody tell what was asked: metadata, DNS, any, this host.
  {
    aside: 'address',
    pattern:
      /(?<![\d.])(?!169\.254\.|0\.0\.0\.0|127\.0\.0\.)\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?(?![\d.])/g,
  },
  { aside: 'address', pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g },
  // Ids.
  { aside: 'id', pattern: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi },
  {
    aside: 'id',
    pattern:
      /\b(?:(?:extended )?request ?(?:id|token)|requestid|requesttoken|host ?id|trace ?id|x-amzn?-[\w-]{1,40})"?\s?[:=]\s?"?(?:[\w+/=-]{1,200})?/gi,
  },
  { aside: 'id', pattern: /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,30}(?::[\w.@-]{1,80})?/g },
  { aside: 'id', pattern: /\b[a-z]{1,12}-(?=[0-9a-f]*\d)[0-9a-f]{8,17}\b/g },
  { aside: 'id', pattern: /\b0x[0-9a-f]{1,32}\b/gi },
  { aside: 'id', pattern: /\b(?=[0-9a-f]{0,63}\d)[0-9a-f]{12,64}\b/gi },
  {
    aside: 'id',
    pattern: /(?<![\w+/=])(?=[\w+/]{0,400}\d)[A-Za-z0-9+/]{40,400}={0,2}(?![\w+/=])/g,
  },
  // Paths of somebody's own; those of systems (/var/lib/docker, /dev/nvme1n1) are the same for all.
  {
    aside: 'path',
    pattern: /(?<![\w/])(?:\/home|\/Users|\/root|[A-Z]:\\Users)[^\s"'`:,)]{0,300}/g,
  },
  {
    aside: 'path',
    pattern:
      /(?<![\w/.-])(?:\.{0,2}\/)?(?:[\w.@+~-]{1,100}\/){1,20}[\w.@+~-]{1,100}\.(?:c?m?[jt]sx?|py|java|go|rb|php|cs|tf|ya?ml|json|sh|log|zip)(?::\d{1,7}){0,2}/g,
  },
  {
    aside: 'stack frame',
    pattern: /\b[\w-]{1,80}\.(?:c?m?[jt]sx?|py|java|go|rb|php|cs|tf):\d{1,7}(?::\d{1,7})?/g,
  },
  { aside: 'number', pattern: /(?<![\w.-])\d{6,30}(?![\w.-])/g },
  // The level of a log line, which says nothing of what happened.
  {
    aside: 'frame',
    pattern: /(?:^|\s)\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL)\]?:?(?=\s)/g,
  },
];

/** The beginning and the end of a text that is too long to be read. */
const bothEnds = (text: string): string =>
  text.length <= MOST_READ
    ? text
    : `${text.slice(0, MOST_READ / 2)}\n${text.slice(-MOST_READ / 2)}`.toWellFormed();

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;

/** At most as long as a query; never half a character. */
const cut = (text: string): string => text.trim().slice(0, LONGEST_QUERY).toWellFormed();

/** A line without brackets and quotes, and without marks that stand alone. */
const tidy = (line: string): string =>
  line
    .replaceAll(/["'`{}[\]()<>\\]/g, ' ')
    .split(/\s+/)
    .filter((run) => /[\p{L}\p{N}]/u.test(run))
    .join(' ');

/**
 * The lines that tell what went wrong, in their order, as far as they fit into a query; each once.
 */
function tellingLines(lines: readonly string[]): string {
  const once = [...new Set(lines)];
  const rank = (line: string): number => (TELLING.test(line) ? 0 : 1);
  const chosen = new Set<string>();
  let room = LONGEST_QUERY;
  for (const line of once.toSorted((a, b) => rank(a) - rank(b))) {
    // The first may be longer than all the room; then its beginning is what is searched.
    if (chosen.size > 0 && line.length > room) continue;
    chosen.add(line);
    room -= line.length + 1;
  }
  return cut(once.filter((line) => chosen.has(line)).join(' '));
}

/**
 * Reads a pasted message.
 * @param text anything: a trace of many lines, JSON, XML, a log line, a few typed words
 * @returns its heart; the text as it is where nothing is set aside or hardly anything would remain
 */
export function readPasted(text: string): Pasted {
  const asides = new Map<Aside, number>();
  const read = bothEnds(text);
  let rest = read;
  for (const { aside, pattern, keep = ' ' } of RULES)
    rest = rest.replaceAll(pattern, (_match, ...groups: unknown[]) => {
      asides.set(aside, (asides.get(aside) ?? 0) + 1);
      return keep.replaceAll(/\$(\d)/g, (_, group: string) => {
        const kept = groups[Number(group) - 1];
        return typeof kept === 'string' ? kept : '';
      });
    });
  const lines = rest
    .split(/[\r\n]+/)
    .map(tidy)
    .filter((line) => wordCount(line) > 0);
  const heart = tellingLines(lines);
  const fewest = Math.max(Math.min(FEWEST_WORDS, wordCount(read)), 1);
  if (asides.size === 0 || wordCount(heart) < fewest)
    return { heart: cut(text), asides: new Map() };
  return { heart, asides };
}
