import { parseAst } from 'vite';
import type { Source } from './imports.ts';

type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** Each place of a component at which text has neighbours in one element, as `path:line text`. */
export function textBeside({ path, text }: Source): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = (node['children'] as Node[]).filter(isShown);
      const beside = children.length > 1 ? children.filter(isText) : [];
      for (const { start, end } of beside)
        found.push(`${path}:${text.slice(0, start).split('\n').length} ${text.slice(start, end).trim()}`);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: 'tsx' }));
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isShown(child: Node): boolean {
  if (child.type === 'JSXText') return String(child['value']).trim() !== '';
  return !(child.type === 'JSXExpressionContainer' && (child['expression'] as Node).type === 'JSXEmptyExpression');
}

/** What is text for certain: words, sentences that are said, words of the kit. */
function isText(child: Node): boolean {
  switch (child.type) {
    case 'JSXText':
    case 'TemplateLiteral':
      return true;
    case 'JSXExpressionContainer':
      return isText(child['expression'] as Node);
    case 'Literal':
      return ['string', 'number'].includes(typeof child['value']);
    case 'LogicalExpression':
      return isText(child['right'] as Node);
    case 'ConditionalExpression':
      return isText(child['consequent'] as Node) || isText(child['alternate'] as Node);
    case 'CallExpression':
      return (child['callee'] as Node)['name'] === 't';
    case 'MemberExpression':
      return (child['object'] as Node)['name'] === 'words';
    default:
      return false;
  }
}
