import { crud } from '../crud/crud';

/** /email-templates: one of each kind, which the body of POST names. */
export const emailTemplateRoutes = crud({
  path: '/email-templates',
  collection: 'email_templates',
  key: 'template',
  missing: { message: 'The template does not exist.', errorCode: 'inexistent_email_template' },
  unique: [{ fields: ['template'], message: (name) => `Template ${String(name)} already exists.` }],
  // The document says that responses always have these.
  complete: (template) => ({
    body: null,
    from: null,
    subject: null,
    syntax: 'liquid',
    enabled: false,
    ...template,
  }),
  // Recorded.
  present: ({ includeEmailInRedirect = true, ...template }) => ({ ...template, includeEmailInRedirect }),
});
