import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface AfterProps {
  /** One after the other: a selector is clicked, a selector with a text is typed into. */
  steps: (string | [field: string, text: string])[];
  children: ComponentChildren;
}

/** A component after something was done to it, for states that it keeps to itself. */
export function After({ steps, children }: AfterProps) {
  const box = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    const step = steps[taken];
    if (step === undefined) return;
    const [selector, text] = typeof step === 'string' ? [step] : step;
    const target = box.current?.querySelector<HTMLInputElement>(selector);
    if (!target) throw new Error(`Nothing to press: ${selector}`);
    if (text === undefined) target.click();
    else type(target, text);
    setTaken(taken + 1);
  }, [taken]);
  return <div ref={box}>{children}</div>;
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
