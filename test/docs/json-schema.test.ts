import * as v from "valibot";
import { expect, it } from "vitest";
import { jsonSchema } from "../../src/docs/json-schema.ts";

const schema = v.object({
	always: v.string(),
	sometimes: v.exactOptional(v.string()),
	filled: v.optional(v.boolean(), false),
});

it("requests may leave out what has a default, but responses always have it", () => {
	expect(jsonSchema(schema, "input")).toMatchObject({ required: ["always"] });
	expect(jsonSchema(schema, "output")).toMatchObject({ required: ["always", "filled"] });
});
