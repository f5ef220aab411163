/**
 * The manifest describes what a customer may use: the one public element, its events and its doors.
 * Internal elements, private and protected members stay out; paths name the published files.
 */
import { posix } from 'node:path';

const PUBLIC_ELEMENT = 'kyc-onboarding';
const DEFINING_DOOR = 'src/entry/define.ts';
const isDoor = (path) => /^src\/entry\/(index|define)\.ts$/.test(path);
const byName = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Renames every reference to a source file, wherever it is; a relative one is relative to its module. */
function publishPaths(node, from) {
  if (Array.isArray(node)) for (const child of node) publishPaths(child, from);
  else if (node !== null && typeof node === 'object')
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'path' || key === 'module') && typeof value === 'string')
        node[key] = published(value.startsWith('.') ? posix.join(posix.dirname(from), value) : value);
      else publishPaths(value, from);
    }
}

const isPublicMember = ({ privacy, name, static: isStatic }) =>
  (privacy === undefined || privacy === 'public') &&
  !name.startsWith('#') &&
  !name.startsWith('_') &&
  !(isStatic && ['styles', 'shadowRootOptions', 'properties', 'formAssociated'].includes(name));

const LIFECYCLE =
  /^(attributeChanged|connected|disconnected|adopted|form\w+)Callback$|^(render|createRenderRoot|willUpdate|update|updated|firstUpdated|shouldUpdate|getUpdateComplete)$/;

const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ path, declarations = [] }) =>
      isDoor(path) || declarations.some(({ tagName }) => tagName === PUBLIC_ELEMENT);
    customElementsManifest.modules = customElementsManifest.modules
      .filter(isPublic)
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations) {
        declaration.members = declaration.members
          ?.filter((member) => isPublicMember(member) && !LIFECYCLE.test(member.name))
          .sort(byName);
        if (!declaration.members) delete declaration.members;
        // The analyzer adds an event without a name for every `dispatchEvent(new …Event())` beside the documented ones.
        declaration.events = declaration.events?.filter(({ name }) => name !== undefined);
        if (!declaration.events) delete declaration.events;
        for (const key of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'])
          declaration[key]?.sort(byName);
      }
    // The door calls a function that defines the element, which the analyzer does not follow.
    const element = customElementsManifest.modules.find(({ declarations = [] }) =>
      declarations.some(({ tagName }) => tagName === PUBLIC_ELEMENT),
    );
    const door = customElementsManifest.modules.find(({ path }) => path === DEFINING_DOOR);
    if (element && door)
      door.exports.push({
        kind: 'custom-element-definition',
        name: PUBLIC_ELEMENT,
        declaration: {
          name: element.declarations.find(({ tagName }) => tagName === PUBLIC_ELEMENT).name,
          module: element.path,
        },
      });
    for (const module of customElementsManifest.modules) publishPaths(module, module.path);
  },
});

export default {
  globs: ['src/elements/**/*.ts', 'src/entry/index.ts', 'src/entry/define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};
