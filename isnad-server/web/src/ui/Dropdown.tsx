import { useId, useRef, type ReactNode } from 'react';
import { IconButton } from './Button';
import css from './Dropdown.module.css';

/**
 * A button that opens a small panel below the frame's head. The browser closes it on Escape and on a click elsewhere,
 * and puts it behind its button in the order of Tab.
 */
export function Dropdown({ label, icon, children, className = '' }: { label: string; icon: ReactNode; children: (close: () => void) => ReactNode; className?: string }) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <IconButton label={label} popoverTarget={id}>{icon}</IconButton>
      <div ref={panel} id={id} popover="auto" role="group" aria-label={label} className={`${css.panel} ${className}`}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
