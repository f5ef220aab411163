/** The adapter is in its folder; this is the old address of it. */
export { camara, type CamaraOptions } from './operators/camara.js';
