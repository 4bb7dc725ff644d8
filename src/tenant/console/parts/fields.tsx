import { h, type ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: ComponentChildren;
  error?: string;
  type?: 'text' | 'email' | 'password' | 'number';
  required?: boolean;
  placeholder?: string;
  autofocus?: boolean;
}

const Notes = ({ id, hint, error }: { id: string; hint?: ComponentChildren; error?: string }) =>
  hint || error ? (
    <p id={id} class={error ? 'error' : 'hint'}>
      {error || hint}
    </p>
  ) : null;

/** An input of any type: JSX only distinguishes types that are written out. */
const INPUT: string = 'input';

/** A line of text with its label. */
export function Field({ label, value, onInput, hint, error, autofocus, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {h(INPUT, {
        id,
        value,
        autocomplete: 'off',
        spellcheck: false,
        autoFocus: autofocus,
        'aria-describedby': hint || error ? `${id}-notes` : undefined,
        'aria-invalid': error ? true : undefined,
        onInput: (event: InputEvent) =>
          event.target instanceof HTMLInputElement && onInput(event.target.value),
        ...rest,
      })}
      <Notes id={`${id}-notes`} hint={hint} error={error} />
    </div>
  );
}

interface AreaProps extends Omit<FieldProps, 'type' | 'autofocus'> {
  rows?: number;
}

/** Several lines, such as JSON. */
export function Area({ label, value, onInput, hint, error, ...rest }: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        spellcheck={false}
        aria-describedby={hint || error ? `${id}-notes` : undefined}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...rest}
      />
      <Notes id={`${id}-notes`} hint={hint} error={error} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  /** Values and their labels. */
  options: readonly (readonly [string, string])[];
  onInput(value: string): void;
}

/** A choice of one value. */
export function Choice({ label, value, options, onInput }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes or no. */
export function Check({
  label,
  value,
  onInput,
}: {
  label: string;
  value: boolean;
  onInput(value: boolean): void;
}) {
  const id = useId();
  return (
    <div class="field check">
      <input
        id={id}
        type="checkbox"
        checked={value}
        onChange={(event) => onInput(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
