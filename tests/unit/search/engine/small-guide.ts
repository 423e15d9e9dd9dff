// The words of a guide so small that every test can know them all.
import { SpellingWords } from '../../../../src/search/engine/spelling-words.ts';
import { packWords } from '../../../../src/search/shared/word-shards.ts';

const WORDS = [
  ...['bucket', 'versioning', 'versions', 'replication', 'object', 'acl', 'policy', 'stock'],
  ...['dynamodb', 'load', 'balancer', 'lambda', 'lambdas', 'lambdaedge', 'presigned', 'url'],
  ...['s3', 's3putobjectacl', 'putobjectacl', '403', '404'],
];

/** Its word shards as they lie in their files. */
const shards: ReadonlyMap<string, string> = packWords(new Map(WORDS.map((word) => [word, 3])));

/**
 * Its words, loaded by nobody yet.
 * @param onLoad is told each shard that is loaded
 */
export const smallGuide = (onLoad: (shard: string) => void = () => undefined): SpellingWords =>
  new SpellingWords(shards.keys(), (shard) => {
    onLoad(shard);
    return Promise.resolve(shards.get(shard) ?? '');
  });
