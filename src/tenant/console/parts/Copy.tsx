import { Icon } from './Icon';
import { announce } from './toasts';

/**
 * Copies text. A page over plain http from another host has no clipboard API: select the text and use the old command
 * then.
 */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

interface CopyProps {
  /** What it copies, for screen readers: "client ID". */
  what: string;
  text: string;
  /** Shows a word instead of an icon. */
  label?: string;
}

export function Copy({ what, text, label }: CopyProps) {
  const onClick = (): void =>
    void copy(text).then(
      () => announce(`Copied ${what}.`),
      () => announce('The browser does not let this page copy.', true),
    );
  if (label !== undefined)
    return (
      <button type="button" onClick={onClick}>
        <Icon name="copy" />
        {label}
      </button>
    );
  return (
    <button
      type="button"
      class="plain icon-only"
      aria-label={`Copy ${what}`}
      title={`Copy ${what}`}
      onClick={onClick}
    >
      <Icon name="copy" />
    </button>
  );
}
