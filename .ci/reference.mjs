// A TypeDoc plugin. The SDK's methods are overloaded: with a promise, with a callback, with either. The reference
// would repeat the same text three or four times, so this shows it once, below one block with all forms.
import { Comment, Converter, ReflectionKind, UnionType, UnknownType } from 'typedoc';

const parameterOf = ({ name, type, flags }) =>
  `${flags.isRest ? '...' : ''}${name}${flags.isOptional ? '?' : ''}: ${type?.toString() ?? 'unknown'}`;

const formOf = (signature) =>
  `${signature.name}(${(signature.parameters ?? []).map(parameterOf).join(', ')}): ${signature.type?.toString() ?? 'void'}`;

/** The overload with all parameters that returns a value, where there is one. */
function fullestOf(signatures) {
  const gives = signatures.filter(({ type }) => type?.toString() !== 'void');
  const length = ({ parameters = [] }) => parameters.length;
  return (gives.length > 0 ? gives : signatures).reduce((best, each) =>
    length(each) >= length(best) ? each : best,
  );
}

/** A type without `undefined`: the return type of a call without a callback. */
function withoutUndefined(type) {
  if (type?.type !== 'union') return type;
  const rest = type.types.filter((each) => each.toString() !== 'undefined');
  return rest.length === 1 ? rest[0] : new UnionType(rest);
}

/** The overloads that people write: the last one is for wrappers with an optional callback. */
const formsOf = (signatures) =>
  signatures.filter(({ type }) => !type?.toString().endsWith('| undefined')).map(formOf);

function mergeOverloads(project, method) {
  const { signatures = [] } = method;
  if (signatures.length < 2) return;
  const kept = fullestOf(signatures);
  const forms = formsOf(signatures);
  const names = new Set((kept.parameters ?? []).map(({ name }) => name));
  for (const signature of signatures) if (signature !== kept) project.removeReflection(signature);
  method.signatures = [kept];
  kept.type = withoutUndefined(kept.type);
  if (!kept.comment) return;
  kept.comment.blockTags = kept.comment.blockTags.filter(
    ({ tag, name }) => tag !== '@param' || names.has(name),
  );
  kept.comment.summary.push({ kind: 'text', text: `\n\n\`\`\`ts\n${forms.join('\n')}\n\`\`\`` });
}

/** A method with its classic name has the type of the method that it calls: one line is enough. */
function shorten(context, reflection) {
  const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
  const text = declaration?.type?.getText();
  if (!text?.startsWith('UsersManager<A, U>[') || reflection.type?.type !== 'reflection') return;
  context.project.removeReflection(reflection.type.declaration);
  reflection.type = new UnknownType(text);
}

/** Each module with its import name, and the first sentence of its comment. */
const MODULES = {
  index: [
    'auth0-classic',
    'The SDK: the two clients, their errors and the types of what they give and take.',
  ],
  management: ['auth0-classic/management', 'The parts that a ManagementClient is made of.'],
  authentication: ['auth0-classic/authentication', 'The parts that an AuthenticationClient is made of.'],
  redis: ['auth0-classic/redis', 'What several processes share by Redis: the token and the rate limits.'],
  tenant: [
    'auth0-classic/tenant',
    'The local tenant: a stateful stand-in for the API, in memory and offline.',
  ],
};

function nameModule(module) {
  if (!MODULES[module.name]) throw new Error(`.ci/reference.mjs has no words for the module ${module.name}`);
  const [name, words] = MODULES[module.name];
  module.name = name;
  module.comment = new Comment([{ kind: 'text', text: words }]);
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, shorten);
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    (context) => {
      for (const module of context.project.getReflectionsByKind(ReflectionKind.Module)) nameModule(module);
      for (const reflection of context.project.getReflectionsByKind(ReflectionKind.Property))
        shorten(context, reflection);
      for (const method of context.project.getReflectionsByKind(
        ReflectionKind.Method | ReflectionKind.Function,
      ))
        mergeOverloads(context.project, method);
    },
    1000,
  );
}
