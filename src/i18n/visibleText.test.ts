import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Attributes that a visitor sees or hears. */
const VISIBLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'documentTitle',
  'label',
  'placeholder',
  'title',
]);

const hasWords = (text: string) => /\p{L}/u.test(text);

const isComparison = ({ parent }: ts.Node) =>
  ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());

/** The texts inside an expression that end up on the page: string literals, but not those that are compared. */
function textsIn(node: ts.Node): string[] {
  if (ts.isJsxAttribute(node) || ts.isJsxText(node)) return [];
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isText && hasWords(node.text) && !isComparison(node)) return [node.text];
  return node.getChildren().flatMap(textsIn);
}

/** Returns the words that a component has of its own. */
function ownWords(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...textsIn(node));
    if (ts.isJsxAttribute(node) && VISIBLE.has(node.name.getText()) && node.initializer) {
      found.push(...textsIn(node.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('component.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

const components = ['src/components', 'src/pages'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file)),
);

describe('a component', () => {
  it('is caught with words of its own', () => {
    expect(ownWords('<p>Hello</p>')).toEqual(['Hello']);
    expect(ownWords("<p>{isNew ? 'new' : words.old}</p>")).toEqual(['new']);
    expect(ownWords('<p>{`${count} keys`}</p>')).toEqual([' keys']);
    expect(ownWords('<button aria-label="Close" />')).toEqual(['Close']);
    expect(ownWords('<button title={`Close ${name}`} />')).toEqual(['Close ']);
  });

  it('may compare, style and punctuate', () => {
    expect(ownWords('<p className="a">{kind === \'new\' && words.new}, {words.old}</p>')).toEqual([]);
  });

  it.each(components)('%s says nothing but what stands in the catalogues', (file) => {
    expect(ownWords(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
