import type * as z from 'zod/mini';

type Def = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  defaultValue?: unknown;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
};
const defOf = (schema: z.core.$ZodType): Def => (schema as z.ZodMiniType).def;

/** A value that fits a schema without what the schema would fill in by itself: parsing it again gives the same value. */
export function withoutDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  const { innerType, shape, element, valueType } = defOf(schema);
  if (innerType !== undefined) return withoutDefaults(innerType, value);
  if (element !== undefined && Array.isArray(value)) return value.map((item) => withoutDefaults(element, item));
  if (!(value instanceof Object)) return value;
  const entries = Object.entries(value);
  if (shape !== undefined) {
    return Object.fromEntries(
      entries.flatMap(([key, part]: [string, unknown]) => {
        const known = shape[key];
        if (known === undefined) return [[key, part]];
        return part === undefined || isDefault(known, part) ? [] : [[key, withoutDefaults(known, part)]];
      }),
    );
  }
  return valueType === undefined ? value : Object.fromEntries(entries.map(([key, part]: [string, unknown]) => [key, withoutDefaults(valueType, part)]));
}

function isDefault(schema: z.core.$ZodType, value: unknown): boolean {
  const def = defOf(schema);
  return def.type === 'default' && JSON.stringify(def.defaultValue) === JSON.stringify(value);
}
