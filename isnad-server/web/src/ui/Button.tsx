import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import css from './Button.module.css';

type Variant = 'filled' | 'default' | 'light' | 'subtle' | 'inverse';
type Size = 'xs' | 'sm' | 'md';

interface Looks {
  variant?: Variant;
  size?: Size;
  icon?: ReactNode;
}

/** A button as Mantine's are drawn, without loading Mantine: for the frame of all pages and the pages that must be quick. */
export function Button({ variant = 'filled', size = 'md', icon, className = '', children, ...rest }: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={`${css.button} ${css[variant]} ${css[size]} ${className}`}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ variant = 'filled', size = 'md', icon, className = '', to, children }: Looks & { to: string; className?: string; children: ReactNode }) {
  return <Link to={to} className={`${css.button} ${css[variant]} ${css[size]} ${className}`}>{icon}{children}</Link>;
}

/** A button with a picture alone; its name is said by screen readers and shown when it is pointed at. */
export function IconButton({ label, size = 36, className = '', children, ...rest }: { label: string; size?: 24 | 28 | 36 } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" title={label} aria-label={label} {...rest} className={`${css.button} ${css.subtle} ${css.picture} ${css[`s${size}`]} ${className}`}>
      {children}
    </button>
  );
}
