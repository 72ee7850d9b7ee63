import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import './controls.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary` in the accent: at most one in sight. `quiet` has no edge until pointed at. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  /** What it does, beside it when pointed at or focused: where its words are cut short. */
  readonly tip?: string | undefined;
  readonly children: ReactNode;
}

/** A button with words, and an icon before them where that helps. */
export function Button({ variant = 'plain', icon: Icon, tip, children, ...rest }: ButtonProps) {
  const button = (
    <AriaButton {...rest} className={`ui-button ui-button-${variant}`}>
      {Icon && <Icon size={16} aria-hidden />}
      <span>{children}</span>
    </AriaButton>
  );
  if (tip === undefined) return button;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip className="ui-tooltip" offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
