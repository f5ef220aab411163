/** From `custom-elements.json` to what editors read: VS Code custom data and JetBrains web types. */
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

// The generators report every file in colour; the build says what it does itself.
console.log = () => {};

const manifest = () => JSON.parse(readFileSync('custom-elements.json', 'utf8'));

generateVsCodeCustomElementData(manifest(), { outdir: 'dist/ide' });
generateJetBrainsWebTypes(manifest(), { outdir: 'dist/ide', packageJson: false });
