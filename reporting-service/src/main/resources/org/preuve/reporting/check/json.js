/* ---- I-JSON (RFC 7493) and its one canonical form (RFC 8785) ---------------------------------------------------- */

/*
 * JSON.parse forgives what two readers could understand differently: a name that stands twice, half a surrogate pair,
 * integers that a double cannot hold. Signatures are over what is read here, so nothing is forgiven. Objects become Maps.
 */

const MAX_DEPTH = 64;
const MAX_RECORD_BYTES = 1 << 20;

/** Reads one JSON value of UTF-8 bytes. */
function parseJson(bytes, maxBytes = MAX_RECORD_BYTES) {
  if (bytes.length > maxBytes) {
    refuse('large');
  }
  return new JsonReader(readUtf8(bytes)).document();
}

class JsonReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.depth = 0;
  }

  document() {
    const value = this.value();
    this.skipSpace();
    return this.at === this.text.length ? value : this.refuse();
  }

  value() {
    this.skipSpace();
    switch (this.text[this.at]) {
      case '{': return this.nested(() => this.object());
      case '[': return this.nested(() => this.array());
      case '"': return this.string();
      case 't': return this.word('true', true);
      case 'f': return this.word('false', false);
      case 'n': return this.word('null', null);
      default: return this.number();
    }
  }

  nested(read) {
    if (++this.depth > MAX_DEPTH) {
      this.refuse();
    }
    this.at++;
    const value = read();
    this.depth--;
    return value;
  }

  object() {
    const members = new Map();
    if (this.ends('}')) {
      return members;
    }
    do {
      this.skipSpace();
      const name = this.string();
      if (members.has(name)) {
        this.refuse();
      }
      this.expect(':');
      members.set(name, this.value());
    } while (this.another('}'));
    return members;
  }

  array() {
    const items = [];
    if (this.ends(']')) {
      return items;
    }
    do {
      items.push(this.value());
    } while (this.another(']'));
    return items;
  }

  string() {
    // One string of JSON's grammar. What its characters are is looked at below.
    const token = this.take(/"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    const value = JSON.parse(token);
    // Half a surrogate pair that stands alone, and what Unicode keeps for nobody (RFC 7493 §2.1).
    if (/[\p{Surrogate}\p{Noncharacter_Code_Point}]/u.test(value)) {
      this.refuse();
    }
    return value;
  }

  number() {
    const token = this.take(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y);
    const value = Number(token);
    const isUnsafe = Math.abs(value) > Number.MAX_SAFE_INTEGER && (/^-?[0-9]+$/.test(token) || Math.abs(value) < 1e21);
    return isUnsafe || !Number.isFinite(value) ? this.refuse() : value + 0;
  }

  word(word, value) {
    if (!this.text.startsWith(word, this.at)) {
      this.refuse();
    }
    this.at += word.length;
    return value;
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) {
      this.refuse();
    }
    this.at = pattern.lastIndex;
    return found[0];
  }

  expect(character) {
    this.skipSpace();
    if (this.text[this.at++] !== character) {
      this.refuse();
    }
  }

  ends(end) {
    this.skipSpace();
    const ends = this.text[this.at] === end;
    this.at += ends ? 1 : 0;
    return ends;
  }

  another(end) {
    this.skipSpace();
    const another = this.text[this.at] === ',';
    this.expect(another ? ',' : end);
    return another;
  }

  skipSpace() {
    while (' \n\r\t'.includes(this.text[this.at] ?? 'x')) {
      this.at++;
    }
  }

  refuse() {
    const lines = this.text.slice(0, this.at).split('\n');
    return refuse('json', lines.length, [...lines.at(-1)].length + 1);
  }
}

/** The canonical text. Numbers and strings print as ECMAScript prints them; names sort by UTF-16 code unit. */
function canonical(value) {
  if (value instanceof Map) {
    return '{' + [...value.keys()].sort().map(name => JSON.stringify(name) + ':' + canonical(value.get(name))).join() + '}';
  }
  return Array.isArray(value) ? '[' + value.map(canonical).join() + ']' : JSON.stringify(value);
}

const canonicalBytes = value => utf8(canonical(value));

/** The same object without one member. */
function without(object, name) {
  const rest = new Map(object);
  rest.delete(name);
  return rest;
}
