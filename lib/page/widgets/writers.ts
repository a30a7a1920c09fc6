import { widgetById, widgetOf } from './index';
import type { Families, Widget, Write } from './widget';

const seen = import.meta.glob<Widget>(['./*.ts', '!./index.ts', '!./widget.ts', '!./writers.ts'], { eager: true, import: 'widget' });
const written = import.meta.glob<Write>(['./*.ts', '!./index.ts', '!./widget.ts', '!./writers.ts'], { eager: true, import: 'write' });

const byId = new Map(Object.entries(seen).map(([file, { id }]) => [id, written[file]]));

/** How the family with this id (a slot's `widget`) is written, or undefined. */
export const writerOf = (id: string): Write | undefined => byId.get(id);

export const families: Families = { widgetOf, widgetById, writerOf };
