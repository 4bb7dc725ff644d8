// An ESLint rule: phrases that are not plain English. It reads comments, texts in code, and the prose of Markdown.

/** What to look for, and what to write instead. */
const PHRASES = [
  [/\b(?:is|are|was|were) no (?!longer|more|more than|fewer|less|other|such|way|matter|need|op\b)[a-z]/i, '"is not a …" or "has no …"'],
  [/\bcomes? of\b|\bcame of\b/i, '"results from" or "becomes"'],
  [/\bmend(?:s|ed|ing)?\b/i, '"fix"'],
  [/\band the like\b|\bor the like\b/i, '"such as …" before the examples'],
  [/\bfor a try\b/i, '"to try it"'],
  [/\b(?:is|are|was|were|be) away\b/i, '"is unavailable"'],
  [/\bcan't be meant\b|\bcannot be meant\b/i, '"is invalid"'],
  [/\b(?:of|no) use\b(?! of)/i, '"useful"'],
  [/\blest\b/i, '"so that … not"'],
  [/\bbesides\b/i, '"also" or "in addition to"'],
  [/\bas ever\b/i, '"as before"'],
  [/\bwhoever\b|\bwhomever\b|\bwhom\b/i, 'the name of who acts: "the SDK", "your callback", "the API"'],
  [/\bnobody\b/i, 'the name of who acts, or "no caller", "no one"'],
  [/\bthe program(?:'s)? own\b|\bof one's own\b/i, '"your own"'],
  [/\bget along with\b/i, '"handle"'],
  [/\bit is asked\b|\bwas told\b|\bis told\b|\bare told\b/i, 'who says what to whom: "the API returns …"'],
];

const LONGEST_QUOTE = 60;

function check(context, text, loc) {
  for (const [pattern, instead] of PHRASES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const start = Math.max(0, found.index - 15);
    const phrase = text.slice(start, start + LONGEST_QUOTE).replace(/\s+/g, ' ').trim();
    context.report({ loc, message: `Write ${instead} instead of "${found[0]}": "… ${phrase} …"` });
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

export default { rules: { 'plain-words': plainWords } };
