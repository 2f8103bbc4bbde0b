import { useState } from 'react';
import { CompositionDiagram } from '../../../components/diagram/CompositionDiagram.tsx';
import type { Part } from '../../../training/parts.ts';
import type { Settings } from '../../../training/settings.ts';
import { CompositionEquation } from './CompositionEquation.tsx';

/**
 * The composition twice, as a picture and as an equation; the part that is pointed at in one lights up in the other.
 */
export function ComposedFigure({ settings }: { settings: Settings }) {
  const [pointed, point] = useState<readonly Part[]>([]);
  return (
    <CompositionDiagram settings={settings} pointed={pointed} onPoint={point}>
      <CompositionEquation settings={settings} pointed={pointed} onPoint={point} />
    </CompositionDiagram>
  );
}
