/** Attributes and properties whose text people see or hear. */
const SEEN = new Set(
  ['placeholder', 'title', 'alt', 'label', 'aria-label', 'aria-description', 'aria-roledescription'].flatMap(
    (name) => [name, name.replace('-', '')],
  ),
);
/** Elements whose content is no text of the page. */
const RAW = /^<(style|script)$/;

/** Follows a template through its pieces, and tells which of their text is seen. */
class TemplateReader {
  /** @type {'text' | 'tag' | 'value' | 'comment' | 'raw'} */
  #state = 'text';
  #tag = '';
  #attribute = '';
  #quote = '';

  /** Whether what stands here is seen: text, or the value of an attribute of {@link SEEN}. */
  get isSeen() {
    return this.#state === 'text' || (this.#state === 'value' && SEEN.has(this.#attribute));
  }

  /** The seen texts of the next piece. */
  read(piece) {
    const seen = [];
    for (let at = 0; at < piece.length;) {
      const [length, state = this.#state] = this.#step(piece.slice(at));
      if (this.isSeen) seen.push(piece.slice(at, at + length));
      this.#state = state;
      at += length;
    }
    return seen;
  }

  /** How much of a piece belongs together, and in which state it leaves the reader. */
  #step(rest) {
    switch (this.#state) {
      case 'text':
        return this.#text(rest);
      case 'tag':
        return this.#inTag(rest);
      case 'value':
        return this.#value(rest);
      case 'comment':
        return until(rest, '-->', 'text');
      case 'raw':
        return this.#raw(rest);
    }
  }

  #raw(rest) {
    const end = `</${this.#tag.slice(1)}`;
    if (rest.toLowerCase().includes(end)) this.#tag = end;
    return until(rest, end, 'tag');
  }

  #text(rest) {
    const [text] = /^(<!--|<\/?[a-z][^\s>/]*|<|[^<]+)/i.exec(rest);
    if (text === '<!--') return [text.length, 'comment'];
    if (!/^<./.test(text)) return [text.length];
    this.#tag = text.toLowerCase();
    this.#state = 'tag';
    return [text.length];
  }

  #inTag(rest) {
    const [text, name, isGiven, quote = ''] = /^(?:\s+|\/?>|\/|([^\s=>/]+)(\s*=\s*(["'])?)?)/.exec(rest) ?? [
      rest[0],
    ];
    if (text.endsWith('>')) return [text.length, RAW.test(this.#tag) ? 'raw' : 'text'];
    if (!isGiven) return [text.length];
    // `.ariaLabel` is a property; `@click` and `?hidden` hold no text.
    this.#attribute = name.replace(/^\./, '').toLowerCase();
    this.#quote = quote;
    return [text.length, 'value'];
  }

  #value(rest) {
    if (this.#quote !== '') {
      const end = rest.indexOf(this.#quote);
      return end < 0 ? [rest.length] : [end + 1, 'tag'];
    }
    const end = rest.search(/[\s>]/);
    return end < 0 ? [rest.length] : [end, 'tag'];
  }
}

function until(rest, end, state) {
  const at = rest.toLowerCase().indexOf(end.toLowerCase());
  return at < 0 ? [rest.length] : [at + end.length, state];
}

/** The literals among which an expression chooses. What a function returns is its own affair. */
function literalsOf(expression) {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [[expression, expression.value]] : [];
    case 'TemplateLiteral':
      return [
        ...expression.quasis.map((quasi) => [quasi, quasi.value.cooked]),
        ...expression.expressions.flatMap(literalsOf),
      ];
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].flatMap(literalsOf);
    case 'LogicalExpression':
      return (expression.operator === '&&' ? [] : [expression.left])
        .concat(expression.right)
        .flatMap(literalsOf);
    case 'BinaryExpression':
      return expression.operator === '+' ? [expression.left, expression.right].flatMap(literalsOf) : [];
    default:
      return [];
  }
}

/** Two letters or more; one is a sign, an entity such as `&nbsp;` is none. */
const hasWord = (text) => /\p{L}{2}/u.test(text.replace(/&#?\w+;/g, ''));

/** Reports words that people would see or hear in a template, in whatever language: they stand in `localization/`. */
export const noWordsInTemplates = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: 'A word that people see stands in src/localization, in every language: {{text}}' },
  },
  create(context) {
    const check = (node, text) => {
      if (hasWord(text))
        context.report({ node, messageId: 'word', data: { text: JSON.stringify(text.trim()) } });
    };
    return {
      TaggedTemplateExpression({ tag, quasi: { quasis, expressions } }) {
        if (!['html', 'svg'].includes(tag.name)) return;
        const reader = new TemplateReader();
        quasis.forEach((quasi, index) => {
          for (const text of reader.read(quasi.value.cooked)) check(quasi, text);
          const expression = expressions[index];
          if (expression && reader.isSeen) {
            for (const [node, text] of literalsOf(expression)) check(node, text);
          }
        });
      },
    };
  },
};
