import { escapeMarkup } from '../../../widgets/in-words/escape.js';
import { declarations, element, widgetAttributes } from '../../markup.js';
import type { Choice } from '../../choice.js';
import type { Context } from '../../snippet.js';

/** Signs that mean code in the templates of one framework or another; as entities they are text in all of them. */
const CODE = /[{}@`\\$]/g;
const asText = (markup: string): string => markup.replace(CODE, (sign) => `&#${sign.charCodeAt(0)};`);

/** The widget's tag as a template. A bundled widget has no script beside which an endpoint could lie: it is named. */
export function templateTag(choice: Choice, context: Context, more: Record<string, string> = {}): string {
  return asText(
    element(
      `opd-${choice.widget}`,
      {
        ...widgetAttributes(choice, context),
        lang: choice.language,
        endpoint: context.endpoint,
        style: declarations(choice, context, { block: true }).join(';'),
        ...more,
      },
      context.baked,
    ),
  );
}

/** `style` as React has it: an object in braces, in the place of the attribute. */
export function reactTag(choice: Choice, context: Context): string {
  const found = declarations(choice, context, { block: true });
  const fields = found.map((declaration) => {
    const [name, value] = declaration.split(':') as [string, string];
    const key = name.startsWith('--') ? `'${name}'` : name.replace(/-./g, ([, letter]) => letter!.toUpperCase());
    return `${key}: '${value}'`;
  });
  const tag = templateTag(choice, context);
  const style = ` style="${escapeMarkup(found.join(';'))}"`;
  return found.length ? tag.replace(style, ` style={{ ${fields.join(', ')} }}`) : tag;
}

/** The module that defines this widget and no other. */
export const importLine = ({ widget }: Choice): string => `import 'opd-widgets/define/${widget}';`;
