import type { ComponentChildren } from "preact";
import { t, type Word } from "./language.ts";

/** A field with its label above it. */
export const Field = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
  <label class="field">
    <span>{label}</span>
    {children}
  </label>
);

interface ChoiceProps {
  readonly label: Word;
  readonly value: string;
  readonly options: readonly string[];
  /** The text of an option. Default: the option, and "Any" for the empty one. */
  readonly shown?: (option: string) => string;
  readonly onChange: (value: string) => void;
}

/** One of several values, with its label for screen readers. */
export const Choice = ({ label, value, options, shown, onChange }: ChoiceProps) => (
  <select
    aria-label={t(label)}
    title={t(label)}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    {options.map((option) => (
      <option key={option} value={option}>
        {shown?.(option) ?? (option || `${t(label)}: ${t("any")}`)}
      </option>
    ))}
  </select>
);

/** Calls back with what a form holds, by the names of its fields. */
export const onSubmit =
  (act: (fields: { readonly [name: string]: string }, form: HTMLFormElement) => void) =>
  (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    act(fields, event.currentTarget);
  };
