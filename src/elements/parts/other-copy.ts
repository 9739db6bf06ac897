let isTold = false;

/** Says once that a tag belongs to another class: to another copy of the package, most often, whose elements then stand on the page. */
export function tellOfOtherCopy(tag: string, element: CustomElementConstructor): void {
  if (isTold || customElements.get(tag) === element) return;
  isTold = true;
  console.warn(
    `<${tag}> was defined before, by another copy of Rolecall or by something else; this copy leaves it as it is. ` +
      'Load the package once, or register a subclass under another name.',
  );
}
