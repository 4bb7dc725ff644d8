// ESLint rules for phrases that are not plain English, in comments, in string literals, in test titles and in the prose
// of Markdown; and for names of limits that should start with `MAX_` or `MIN_`.

/** What to look for, and what to write instead. */
const PHRASES = [
  [
    /(?<!\bthere |\bThere )\b(?:is|are|was|were) no (?!longer|more|more than|fewer|less|other|such|way|matter|need|op\b)[a-z]/i,
    '"is not a …" or "has no …"',
  ],
  [/\bcomes? of\b|\bcame of\b/i, '"results from" or "becomes"'],
  [/\bmend(?:s|ed|ing)?\b/i, '"fix"'],
  [/\band the like\b|\bor the like\b/i, '"such as …" before the examples'],
  [/\bfor a try\b/i, '"to try it"'],
  [/\b(?:is|are|was|were|be) away\b/i, '"is unavailable"'],
  [/\bcan't be meant\b|\bcannot be meant\b/i, '"is invalid"'],
  [/\b(?:of|no) use\b(?! of)/i, '"useful"'],
  [/\blest\b/i, '"so that … not"'],
  [/\bbesides\b/i, '"also" or "in addition to"'],
  [/(?<!\bto )\bsave for\b/i, '"except"'],
  [/\bas ever\b/i, '"as before"'],
  [/\bwhoever\b|\bwhomever\b|\bwhom\b/i, 'the name of who acts: "the SDK", "your callback", "the API"'],
  [/\bnobody\b/i, 'the name of who acts, or "no caller", "no one"'],
  [/\bthe program(?:'s)? own\b|\bof one's own\b/i, '"your own"'],
  [/\bget along with\b/i, '"handle"'],
  [/\bit is asked\b|\bwas told\b|\bis told\b|\bare told\b/i, 'who says what to whom: "the API returns …"'],
];

const MAX_QUOTE = 60;

/** Reports each phrase of a text, as often as it occurs. */
function check(context, given, loc) {
  // A phrase may continue on the next line of a comment.
  const text = given.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
  for (const [pattern, instead] of PHRASES) {
    for (const found of text.matchAll(new RegExp(pattern, 'gi'))) {
      const start = Math.max(0, found.index - 15);
      const phrase = text.slice(start, start + MAX_QUOTE).trim();
      context.report({ loc, message: `Write ${instead} instead of "${found[0]}": "… ${phrase} …"` });
    }
  }
}

const plainWords = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) check(context, comment.value, comment.loc);
      },
      Literal(node) {
        if (typeof node.value === 'string' && node.value.includes(' ')) check(context, node.value, node.loc);
      },
      TemplateElement(node) {
        check(context, node.value.raw, node.loc);
      },
      text(node) {
        check(context, node.value, sourceCode.getLoc(node));
      },
    };
  },
};

const SUITES = new Set([
  'describe',
  'context',
  'it',
  'specify',
  'before',
  'after',
  'beforeEach',
  'afterEach',
]);

/** The function that a call names: `it` of `it.skip(…)`, too. */
const calleeOf = ({ callee }) => (callee.type === 'MemberExpression' ? callee.object : callee);

/** The texts of a title, including a concatenated one. */
function partsOf(node) {
  if (node?.type === 'Literal') return [[node, String(node.value)]];
  if (node?.type === 'TemplateLiteral') return node.quasis.map((part) => [part, part.value.raw]);
  if (node?.type === 'BinaryExpression') return [...partsOf(node.left), ...partsOf(node.right)];
  return [];
}

const plainTitles = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      CallExpression(node) {
        const [title] = node.arguments;
        if (!SUITES.has(calleeOf(node).name)) return;
        for (const [part, text] of partsOf(title)) check(context, text, part.loc);
      },
    };
  },
};

/** `MAX_…` and `MIN_…` are the common names. */
const SUPERLATIVE = /^(?:MOST|LONGEST|DEEPEST|FEWEST|SHORTEST|LARGEST|SMALLEST|LEAST|FARTHEST|OLDEST)(?:_|$)/;

const plainNames = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      VariableDeclarator({ id }) {
        if (id.type === 'Identifier' && SUPERLATIVE.test(id.name))
          context.report({ node: id, message: `Name it MAX_… or MIN_… instead of ${id.name}.` });
      },
    };
  },
};

export default {
  rules: { 'plain-words': plainWords, 'plain-titles': plainTitles, 'plain-names': plainNames },
};
