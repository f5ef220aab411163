/**
 * Door of the script tag: registers the element, and hands out what the class door hands out.
 */
import './define.js';

export * from './index.js';
