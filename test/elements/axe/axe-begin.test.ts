import { describeCells } from './look.js';

describe('axe: the first two steps', () => describeCells(['number', 'code']));
