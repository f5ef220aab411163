/**
 * What it costs to normalise and decide an operator's answer, beside `JSON.parse` of the same text. By turns, a batch here and a batch there, so that
 * whatever slows the machine down slows both.
 */
import { median } from './statistics.mjs';

const NOW = '2026-11-01T12:00:00.000Z';
const BATCH = 200;
const WARM_UP = 50;

/** Outcomes only, nobody's data: the words of a published sample, and of the fields that a form has without asking for others. */
const LONG =
  'idDocument:true idDocumentType:true idDocumentExpiryDate:true name:true givenName:not_available familyName:not_available nameKanaHankaku:true nameKanaZenkaku:false middleNames:true familyNameAtBirth:false:90 address:true streetName:true streetNumber:true postalCode:true region:true locality:not_available country:true houseNumberExtension:not_available birthdate:false email:false:87 gender:false cityOfBirth:false:86 countryOfBirth:true nationality:true';
const SHORT =
  'givenName:true familyName:false:93 birthdate:true address:true postalCode:true locality:not_available email:true';

/** An answer as text, and what was asked. */
function createAnswer(words) {
  const entries = words.split(' ').map((word) => word.split(':'));
  const body = Object.fromEntries(
    entries.flatMap(([name, word, score]) => [
      [`${name}Match`, word],
      ...(score ? [[`${name}MatchScore`, Number(score)]] : []),
    ]),
  );
  return { text: JSON.stringify(body), asked: entries.map(([name]) => name) };
}

/** Nanoseconds of one call, from a batch of them. What they return is used, so that nothing is left out. */
function timeBatch(call) {
  let used = 0;
  const begun = process.hrtime.bigint();
  for (let turn = 0; turn < BATCH; turn++) used += Object.keys(call()).length;
  const time = Number(process.hrtime.bigint() - begun) / BATCH;
  if (used === 0) throw new Error('nothing was read');
  return time;
}

/**
 * @param normaliseMatch the built package's
 * @returns per answer: what of its cost each contender takes, in medians over the rounds
 */
export function measureNormalise(normaliseMatch, rounds) {
  const results = {};
  for (const [name, words] of Object.entries({ '24 attributes': LONG, '7 attributes': SHORT })) {
    const { text, asked } = createAnswer(words);
    const contenders = {
      parse: () => JSON.parse(text),
      named: () => normaliseMatch({ dialect: 'camara-match', status: 200, body: text, asked, now: NOW }),
      recognised: () => normaliseMatch({ status: 200, body: text, asked, now: NOW }),
    };
    const { verdict } = contenders.named();
    if (verdict?.attributes[asked[0]]?.outcome !== 'match') throw new Error(`${name}: not normalised`);
    const times = Object.fromEntries(Object.keys(contenders).map((who) => [who, []]));
    for (let round = -WARM_UP; round < rounds; round++)
      for (const [who, call] of Object.entries(contenders)) {
        const time = timeBatch(call);
        if (round >= 0) times[who].push(time);
      }
    results[name] = Object.fromEntries(Object.entries(times).map(([who, all]) => [who, median(all)]));
  }
  return results;
}
