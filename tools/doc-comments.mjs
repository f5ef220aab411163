/**
 * Doc comments of the sources, for tools that tell others what the code says about itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

/**
 * First doc comment of everything named in a file, in one line: `{@link name}` becomes the name.
 * @param path from the project's root
 * @returns texts by name; a member's name stands behind its owner's, for example `SIGNALS.simSwapped`
 */
export function readComments(path) {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const comments = new Map();
  const visit = (node, owner) => {
    const name = node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
    const text = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
    const place = name && owner ? `${owner}.${name}` : name;
    if (place && text && !comments.has(place))
      comments.set(
        place,
        (ts.getTextOfJSDocComment(text.comment) ?? '').replace(/\{@link (\w+)\}/g, '$1').replace(/\s+/g, ' '),
      );
    const isOwner =
      ts.isInterfaceDeclaration(node) || ts.isVariableDeclaration(node) || ts.isTypeAliasDeclaration(node);
    ts.forEachChild(node, (child) => visit(child, isOwner ? name : owner));
  };
  visit(source);
  return comments;
}
