/** Names of JSON's types. */
export type SchemaType = 'string' | 'boolean' | 'integer' | 'number' | 'object' | 'array' | 'null';

/** The part of JSON Schema that the API's bodies and queries need; taken from its OpenAPI document. */
export interface Schema {
  type?: string | readonly string[];
  /** What the API says of the property, in brackets after its name. */
  description?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  /** Whether further properties are taken, or what they have to be. */
  additionalProperties?: boolean | Schema;
  /** What the API adds when it refuses additional properties. */
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

/** Maximum number of items of a list, and of properties of an object, for which the API publishes no limit. */
export const MAX_ITEMS = 10_000;
