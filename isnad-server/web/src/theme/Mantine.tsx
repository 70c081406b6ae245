import './mantine.css';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { direction, usePreferences } from '../shell/preferences';
import { theme } from './theme';

/**
 * What Mantine's components want around them. It stands around the pages and windows that use them and not around
 * everything, so that whoever opens an event does not wait for the library.
 */
export function Mantine({ children }: { children: ReactNode }) {
  const { scheme, language } = usePreferences();
  return (
    <DirectionProvider initialDirection={direction(language)} detectDirection={false}>
      <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
        <Direction />
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

function Direction() {
  const { language } = usePreferences();
  const { dir, setDirection } = useDirection();
  useEffect(() => {
    if (dir !== direction(language)) setDirection(direction(language));
  }, [language, dir, setDirection]);
  return null;
}

/** A page made of Mantine's components. */
export function withMantine<P extends object>(Page: ComponentType<P>): ComponentType<P> {
  return function InMantine(props: P) {
    return <Mantine><Page {...props} /></Mantine>;
  };
}
