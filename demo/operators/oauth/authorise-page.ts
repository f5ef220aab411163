/**
 * The page that stands for the mobile network: it asks which phone the browser is on, because a simulator cannot know.
 */
import { PEOPLE } from 'kyc-onboarding/sandbox';
import { escapeHtml, writeButton, writePage } from '../page.js';

/**
 * Shows the page. Its form is sent to the address that the page has.
 * @param client the site's name
 * @param hinted the line that the site named, which is offered first
 */
export function showAuthorisePage(client: string, hinted: string | undefined): Response {
  const options = PEOPLE.map(
    ({ phoneNumber, typed }) =>
      `<option value="${phoneNumber}"${phoneNumber === hinted ? ' selected' : ''}>${escapeHtml(typed)}</option>`,
  );
  return writePage(
    'Demo Mobile',
    `<p>${escapeHtml(client)} wants to know whose line this is. A real network sees it; here you say it.</p>` +
      `<form method="post"><p><label>The SIM in this phone: <select name="line">${options.join('')}</select></label></p>` +
      writeButton('connection', 'mobile-data', 'I am on mobile data') +
      writeButton('connection', 'wifi', 'I am not on mobile data') +
      writeButton('connection', 'another-number', 'This is another number’s phone') +
      writeButton('connection', 'password', 'I am not on mobile data, and log in with a password') +
      `${writeButton('refuse', 'yes', 'I refuse')}</form>`,
  );
}
