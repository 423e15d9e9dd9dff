// How the matches of single words become one order.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adjustForRecord, idf, isForm, rankRecords } from '../../../../src/search/engine/rank.ts';
import type { WordMatch } from '../../../../src/search/engine/rank.ts';

describe('ranking', () => {
  const match = (
    id: string,
    score = 1,
    places: number[] = [],
    fields: string[] = [],
  ): WordMatch => ({
    id,
    score,
    places,
    fields,
  });
  const order = (...answers: [count: number, ...matches: WordMatch[]][]): string[] =>
    rankRecords(
      answers.map(([count, ...matches], place) => ({ count, matches, place })),
      400,
    ).map(({ id }) => id);
  it('weighs rare words more', () => {
    assert.ok(idf(1, 400) > idf(200, 400));
  });
  it('puts records that match more of the query first', () => {
    assert.deepEqual(order([100, match('one', 1.8), match('both')], [5, match('both')]), [
      'both',
      'one',
    ]);
  });
  it('breaks ties the same way every time', () => {
    assert.deepEqual(order([2, match('b'), match('a')]), ['a', 'b']);
  });
  it('rewards neighbours in their order, topic and title', () => {
    assert.deepEqual(
      order(
        [9, match('apart', 1, [3]), match('side', 1, [3])],
        [9, match('apart', 1, [9]), match('side', 1, [4])],
      ),
      ['side', 'apart'],
    );
    assert.deepEqual(
      order(
        [9, match('turned', 1, [4]), match('side', 1, [3])],
        [9, match('turned', 1, [3]), match('side', 1, [4])],
      ),
      ['side', 'turned'],
    );
    assert.deepEqual(order([9, match('elsewhere'), match('topical', 1, [], ['page'])]), [
      'topical',
      'elsewhere',
    ]);
    assert.deepEqual(order([9, match('body'), match('headline', 1, [], ['title'])]), [
      'headline',
      'body',
    ]);
  });
  it('knows forms of a word', () => {
    assert.ok(
      isForm('buckets', 'bucket') &&
        isForm('policies', 'policy') &&
        isForm('encrypted', 'encrypting'),
    );
    assert.ok(!isForm('cloudformation', 'cloud') && !isForm('s3', 'sns'));
  });
  it('puts what no longer holds below what does, unless it is asked for', () => {
    const record = { title: 'a b', kind: 'gotcha', status: 'holds' } as const;
    assert.equal(adjustForRecord(['x'], record, { asksForPast: false }), 1);
    const changed = adjustForRecord(
      ['x'],
      { ...record, status: 'changed' },
      { asksForPast: false },
    );
    const retired = adjustForRecord(
      ['x'],
      { ...record, status: 'retired' },
      { asksForPast: false },
    );
    assert.ok(retired < changed && changed < 1);
    assert.equal(
      adjustForRecord(['x'], { ...record, status: 'retired' }, { asksForPast: true }),
      1,
    );
  });
  it('puts a record first if the query is one of its phrases', () => {
    const record = { title: 'a b', kind: 'gotcha', status: 'holds' } as const;
    assert.ok(adjustForRecord(['x'], record, { asksForPast: false, isPhrase: true }) > 1);
  });
  it('tells how much of the query a record holds', () => {
    const [both, one] = rankRecords(
      [
        { count: 5, matches: [match('both'), match('one')], place: 0 },
        { count: 5, matches: [match('both')], place: 1 },
      ],
      400,
    );
    assert.equal(both?.coverage, 1);
    assert.equal(one?.coverage, 0.5);
  });
  it('puts headings below notes, unless the heading is the query', () => {
    const topic = { title: 'a b', kind: 'topic', status: '' } as const;
    assert.ok(adjustForRecord(['x'], topic, { asksForPast: false }) < 1);
    assert.ok(adjustForRecord(['b', 'a'], topic, { asksForPast: false }) > 1);
  });
  it('rewards words that stand within one stretch of the text', () => {
    assert.deepEqual(
      order(
        [9, match('far', 1, [3]), match('near', 1, [3])],
        [9, match('far', 1, [40]), match('near', 1, [8])],
      ),
      ['near', 'far'],
    );
  });
  it('rewards a message whose words stand exactly as far apart as they were typed', () => {
    const ranked = rankRecords(
      [0, 3, 5].map((place) => ({
        count: 9,
        place,
        matches: [match('close', 1, [place]), match('same', 1, [20 + place])].map((found) =>
          found.id === 'close' ? { ...found, places: [10 + place / 5] } : found,
        ),
      })),
      400,
    );
    assert.equal(ranked[0]?.id, 'same');
  });
  it('counts words that the guide lacks against those that match little', () => {
    const answers = [{ count: 5, matches: [match('one')], place: 0 }];
    const [known] = rankRecords(answers, 400);
    const [withUnknown] = rankRecords(answers, 400, 1);
    assert.ok((withUnknown?.score ?? Infinity) < (known?.score ?? 0));
  });
});
