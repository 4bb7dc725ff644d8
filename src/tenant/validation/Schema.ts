/** Names of JSON's types. */
export type SchemaType = 'string' | 'boolean' | 'integer' | 'number' | 'object' | 'array' | 'null';

/** The part of JSON Schema that the API's OpenAPI document uses. */
export interface Schema {
  type?: string | readonly string[];
  /** The API's description of the property, which follows its name in brackets. */
  description?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  /** Whether additional properties are allowed, or their schema. */
  additionalProperties?: boolean | Schema;
  /** What the API's message adds when it refuses additional properties. */
  additionalHint?: string;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  enum?: readonly unknown[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
}

/** The maximum number of items of a list, and of properties of an object, if the API publishes no limit. */
export const MAX_ITEMS = 10_000;
