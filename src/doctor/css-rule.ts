import { all, ofDocument } from './dom.js';

/** A declaration of the page's style sheets that an element gets. */
export interface FoundRule {
  selector: string;
  value: string;
}

/** All rules in force, those inside others too; sheets of other origins cannot be read. */
function* rulesIn(list: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
    if (rule instanceof CSSStyleRule) yield rule;
    if ('cssRules' in rule) yield* rulesIn(rule.cssRules as CSSRuleList);
  }
}

function* rules(): Generator<CSSStyleRule> {
  const linked = all('style, link').map((element) => (element as HTMLStyleElement | HTMLLinkElement).sheet);
  for (const sheet of [...linked, ...ofDocument('adoptedStyleSheets')])
    try {
      if (sheet) yield* rulesIn(sheet.cssRules);
    } catch {
      // Of another origin.
    }
}

const isFor = (rule: CSSStyleRule, element: Element): boolean => {
  try {
    return element.matches(rule.selectorText);
  } catch {
    return false;
  }
};

/** The rule by which an element has this value of a property, as far as style sheets tell; its own `style` counts first. */
export function ruleFor(
  element: Element,
  property: string,
  isIt: (value: string) => boolean = () => true,
): FoundRule | undefined {
  const own = (element as HTMLElement).style?.getPropertyValue(property);
  if (own && isIt(own)) return { selector: `style="${property}: ${own}"`, value: own };
  let found: FoundRule | undefined;
  for (const rule of rules()) {
    const value = rule.style.getPropertyValue(property);
    if (value && isIt(value) && isFor(rule, element))
      found = { selector: `${rule.selectorText} { ${property}: ${value} }`, value };
  }
  return found;
}
