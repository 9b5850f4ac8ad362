import * as v from "valibot";

/** Returns the schema with what its values mean, for the contract. */
export const described = <Schema extends v.GenericSchema>(description: string, schema: Schema) =>
	v.pipe(schema, v.description<v.InferOutput<Schema>, string>(description));
