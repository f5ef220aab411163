import { describeCells } from './look.js';

describe('axe: the form', () => describeCells(['form']));
