/**
 * Faults of the elements below a node that was filled with foreign strings; runs in the page, handed to it as text.
 * @param root shadow root or element
 * @param allowed names of elements that our templates have
 * @param home origin that pictures may come from
 */
export function treeFaults(root, allowed, home) {
  const faults = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    if (!allowed.includes(localName)) faults.push(`<${localName}> is none of ours`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) faults.push(`<${localName} ${name}>`);
      if (name == 'style' && !(localName == 'img' && /^(background: rgb\(\d+, \d+, \d+\);)?$/.test(value)))
        faults.push(`<${localName} style="${value.slice(0, 80)}">`);
      if (/^(src|srcdoc|data|poster|action|formaction|ping|background|codebase|xlink:href|href)$/i.test(name)) {
        const picture = localName == 'img' && name == 'src';
        if (!(picture ? value.startsWith(`${home}/`) : /^https?:\/\//.test(value)))
          faults.push(`<${localName} ${name}="${value.slice(0, 80)}">`);
      }
      // A browser passes over a source that offers nothing.
      if (
        name == 'srcset' &&
        (value || localName != 'source') &&
        !value.split(/(?<=\d+w),/).every((part) => /^https?:\/\/\S*[^,\s] \d+w$/.test(part))
      )
        faults.push(`<${localName} srcset="${value.slice(0, 120)}">`);
    }
    if (localName == 'a' && element.protocol && !/^https?:$/.test(element.protocol))
      faults.push(`link to ${element.protocol}`);
  }
  return faults;
}

/** Structure without texts: names, classes, and names of attributes of all elements below a node. */
export function shapeOf(node) {
  return [...node.children]
    .map(
      (child) =>
        `${child.localName}.${child.getAttribute('class') ?? ''}[${child.getAttributeNames().sort().join()}](${shapeOf(child)})`,
    )
    .join();
}
