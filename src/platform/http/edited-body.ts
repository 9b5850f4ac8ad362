import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import type { FieldError } from "../schema/problem.schema.ts";
import { bodyErrors, toPointer } from "./field-errors.ts";
import { readJson } from "./json-body.ts";
import { MERGE_PATCH_TYPE, mergePatch } from "./merge-patch.ts";
import { problem } from "./problem.ts";
import { type AnySchema, validates } from "./request-schema.ts";
import { mediaType } from "./validation.ts";

/** The fields that the newsroom may send back, and those that it may only read. */
export interface Edited<Input extends AnySchema> {
	/** The fields that it may change. */
	input: Input;
	/** The same with the fields that only the service sets. */
	representation: AnySchema;
	/** Fields of the service that change by themselves: any value of theirs is ignored. */
	volatile?: readonly string[];
	/** Sentences for fields of the service that differ: each says how to change the field. Otherwise: leave it out. */
	advice?: Readonly<Record<string, string>>;
	/** Says what the fields want that the settings of the service do not allow; each of them may be of any type, or missing. */
	settingErrors?: (env: Env, sent: ReadonlyMap<string, unknown>) => FieldError[];
}

/** The environment of routes that change something: `stands` is it, as GET returns it. */
export interface EditEnv {
	Bindings: Env;
	Variables: { stands: object | undefined };
}

type Out<Input extends AnySchema> = {
	in: { json: v.InferInput<Input> };
	out: { json: v.InferOutput<Input> };
};

/** Checks a JSON body that replaces what stands; 422 names every wrong field, and every field of the service that differs. */
export const replacement = <Input extends AnySchema>(edited: Edited<Input>) =>
	validates(
		"json",
		edited.representation,
		createMiddleware<EditEnv, string, Out<Input>, Response>(async (c, next) => {
			if (typeOf(c) !== "application/json") return problem(c, 415, "Send application/json.");
			const body = await readJson(c).catch(() => undefined);
			if (body === undefined) return problem(c, 400, "The body is not valid JSON in UTF-8.");
			return accept(c, edited, body) ?? next();
		}),
	);

/** Checks a JSON Merge Patch: what it makes of what stands must be what `replacement` accepts. `patch` is its schema in the contract. */
export const changedBy = <Input extends AnySchema>(patch: AnySchema, edited: Edited<Input>) =>
	validates(
		"json",
		patch,
		createMiddleware<EditEnv, string, Out<Input>, Response>(async (c, next) => {
			if (typeOf(c) !== MERGE_PATCH_TYPE) {
				c.header("Accept-Patch", MERGE_PATCH_TYPE);
				return problem(c, 415, `Send ${MERGE_PATCH_TYPE}.`);
			}
			const body = await readJson(c).catch(() => undefined);
			if (body === undefined) return problem(c, 400, "The body is not valid JSON in UTF-8.");
			return accept(c, edited, mergePatch(c.var.stands, body)) ?? next();
		}),
	);

const typeOf = (c: Context) => mediaType(c.req.header("Content-Type"));

function accept(c: Context<EditEnv>, edited: Edited<AnySchema>, body: unknown) {
	const { output, errors } = checkEdited(edited, body, c.var.stands, c.env);
	if (errors) return problem(c, 422, "Some fields are not valid.", errors);
	c.req.addValidatedData("json", output);
	return undefined;
}

/** Returns the input that replaces `stands`, or every fault of it. */
export function checkEdited<Input extends AnySchema>(
	{ input, representation, volatile = [], advice = {}, settingErrors }: Edited<Input>,
	body: unknown,
	stands: object | undefined,
	env: Env,
): { output: v.InferOutput<Input>; errors?: never } | { output?: never; errors: FieldError[] } {
	const known = namesIn(input);
	const set = namesIn(representation).filter((name) => !known.includes(name));
	const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
	const sent = isObject ? Object.entries(body) : [];
	const own = sent.filter(([name]) => !set.includes(name));
	const result = v.safeParse(input, isObject ? Object.fromEntries(own) : null);
	const errors = [
		...bodyErrors(input, result.issues ?? []),
		...readOnlyErrors(
			sent.filter(([name]) => set.includes(name) && !volatile.includes(name)),
			stands,
			advice,
		),
	];
	const named = new Set(errors.map(({ pointer }) => pointer));
	const refused = settingErrors?.(env, new Map(own)) ?? [];
	errors.push(...refused.filter(({ pointer }) => !named.has(pointer)));
	return result.success && errors.length === 0 ? { output: result.output } : { errors };
}

function readOnlyErrors(
	sent: [string, unknown][],
	stands: object | undefined,
	advice: Readonly<Record<string, string>>,
): FieldError[] {
	const standing = new Map<string, unknown>(Object.entries(stands ?? {}));
	return sent
		.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(standing.get(name)))
		.map(([name]) => ({
			pointer: toPointer([name]),
			detail: advice[name] ?? "is set by the service: leave it out, or send it as it stands",
		}));
}

function namesIn(schema: AnySchema): string[] {
	return "entries" in schema ? Object.keys(Object(schema.entries)) : [];
}
