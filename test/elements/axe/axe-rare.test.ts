import { describeCells } from './look.js';

describe('axe: steps that only some sign-ups take', () => describeCells(['consent', 'elsewhere', 'review']));
