const NUMBER_FIELDS = new Set(['kvk', 'agb', 'phone', 'mobile', 'email'])

/** Whether the field of a record with this name holds a number or an address of another kind, whatever stands in it. */
export function isNumberField(name: string): boolean {
  return NUMBER_FIELDS.has(name)
}
