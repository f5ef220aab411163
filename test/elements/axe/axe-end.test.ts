import { describeCells } from './look.js';

describe('axe: the last steps', () => describeCells(['second page', 'by hand', 'result']));
