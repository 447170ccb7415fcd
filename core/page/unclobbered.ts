/**
 * A live document whose own properties answer, whatever the page calls its elements: after `<form name="body">` or
 * `<img name="querySelector">` the browser gives that element for the property, in our isolated world too. For
 * reading the document's properties only: the browser's functions do not take it for a node.
 */
export function unclobbered(document: Document): Document {
  const prototype = Object.getPrototypeOf(document);
  return new Proxy(document, {
    get(_, key) {
      const value = key in prototype ? Reflect.get(prototype, key, document) : Reflect.get(document, key);
      return typeof value === 'function' ? value.bind(document) : value;
    },
  });
}

/** What a document or a form gives for a property of that name. */
const NAMED = 'embed, iframe, object, img[name], form img, input, button, select, textarea, output, fieldset';

/** Takes out of a copy the names that stand for properties of its document and its forms. */
export function disarm(copy: Document): void {
  const all: Document['querySelectorAll'] = unclobbered(copy).querySelectorAll;
  for (const element of all(NAMED)) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
  for (const form of all('form')) form.removeAttribute('name');
}
