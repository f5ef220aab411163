/** What a proxy refuses before it looks at anything: nothing here sends a message or asks an operator, also where it is let through. */
import { CANARY, cancel, expectRefusal, type Trial } from './trial.js';

const HARMLESS = { action: 'cancel', handle: 'nobody-gave-this-out' };

export async function checkRequests(trial: Trial): Promise<void> {
  const page = trial.openPage();
  for (const method of ['GET', 'PUT', 'DELETE'])
    expectRefusal(trial, 'requests.method', await page.ask('proof', { method }), 405, ['config']);

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/plain;application/json']) {
    const question = { name: type, body: JSON.stringify(HARMLESS), headers: { 'content-type': type } };
    expectRefusal(trial, 'requests.content-type', await page.ask('proof', question), 415, ['config', 'invalid-input']);
  }

  const long = { name: '17,000 bytes', body: { ...HARMLESS, padding: 'x'.repeat(17_000) } };
  expectRefusal(trial, 'requests.size', await page.ask('proof', long), 413, ['invalid-input', 'config']);

  for (const [name, body] of [
    ['half an object', '{"action":'],
    ['a list', '[]'],
    ['nothing', 'null'],
  ] as const)
    expectRefusal(trial, 'requests.json', await page.ask('proof', { name, body }), 400, ['invalid-input']);

  for (const [name, body] of [
    ['an empty object', {}],
    ['an action that is none', { action: 'delete' }],
    ['a number that is no text', { action: 'start', phoneNumber: 7 }],
    ['no handle', { action: 'resend' }],
  ] as const)
    expectRefusal(trial, 'requests.members', await page.ask('proof', { name, body }), 400, ['invalid-input']);

  for (const phoneNumber of [CANARY, '0612345678', '+0123456789', `+33${CANARY}`]) {
    const question = { name: 'a number that is none', body: { action: 'start', phoneNumber } };
    expectRefusal(trial, 'requests.number', await page.ask('proof', question), 400, ['invalid-input']);
  }

  const receipt = { attributes: { givenName: CANARY }, attempt: 1, manual: true, consent: { textHash: CANARY } };
  const unreadable = await page.ask('match', { name: 'half a receipt', body: receipt, key: trial.randomId() });
  expectRefusal(trial, 'requests.receipt', unreadable, 400, ['invalid-input']);

  // Whatever serves the paths beside the proxy may answer this one: only its status is looked at.
  const nowhere = await page.ask('nothing-is-here', { ...cancel('none'), isOrdinary: false });
  expectRefusal(trial, 'requests.path', nowhere, 404, ['config']);

  const forged = { ...cancel('none'), headers: { 'x-correlator': '<script>"x"</script>' } };
  await page.ask('proof', forged);
}
