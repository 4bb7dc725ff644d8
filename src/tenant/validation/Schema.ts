/** The part of JSON Schema that the API's bodies and queries need. */
export interface Schema {
  type?:
    | 'string'
    | 'boolean'
    | 'integer'
    | 'object'
    | 'array'
    | readonly ('string' | 'boolean' | 'integer' | 'object' | 'array' | 'null')[];
  /** What the API says of the property, in brackets after its name. */
  description?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean;
  items?: Schema;
  minItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: 'email' | 'uri';
  enum?: readonly string[];
}
