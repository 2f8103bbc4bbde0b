import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { TEMPLATES } from '../../ops/templates.ts';
import { KernelTable } from './KernelTable.tsx';
import { headerOf } from './wgsl.ts';

const ROWS = Array.from(TEMPLATES, ([name, code], id) => ({
  id,
  name,
  code,
  detail: headerOf(code),
}));

/** The kernels as they are written, if none has been built. */
export function TemplateTable() {
  const words = useWords('kernels');
  const [open, setOpen] = useState<number | null>(null);
  return (
    <KernelTable
      heading={words.templates}
      hint={words.templatesHint}
      rows={ROWS}
      open={open}
      onOpen={setOpen}
    />
  );
}
