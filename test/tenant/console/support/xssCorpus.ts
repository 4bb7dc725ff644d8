/**
 * Texts that are harmful where they are interpreted as markup, as an address or as code. Each sets `hacked` if it runs.
 */
export const XSS_CORPUS: readonly string[] = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "'><svg onload=window.hacked=1>",
  '</title><script>window.hacked=1</script>',
  '</textarea><img src=x onerror="window.hacked=1">',
  '<a href="javascript:window.hacked=1">click</a>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>',
  '<style>*{display:none!important}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action=https://evil.example><button>ok</button></form>',
  '<!-- --!><img src=x onerror=window.hacked=1>',
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  '&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '&#60;img src=x onerror=window.hacked=1&#62;',
  '\u202Egnp.exe<img src=x onerror=window.hacked=1>',
];
