import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { OperationObject } from "../../src/docs/openapi-document.ts";
import { operations } from "../../src/docs/operations.ts";
import { addressOf } from "../../src/docs/page/curl-command.ts";
import { answerOf, document, operationFor } from "../support/document.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { request } from "../support/service.ts";
import { answerFaultsOf, faultsOf } from "../support/validity.ts";

interface Call {
	method: string;
	path: string;
	operation: OperationObject;
	bodyExample: unknown;
}

const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]): Call => {
		const [media] = Object.values(operation.requestBody?.content ?? {});
		return {
			method: method.toUpperCase(),
			path: addressOf(path, operation.parameters),
			operation,
			bodyExample: media?.example,
		};
	}),
);
const named = calls.map((call): [string, Call] => [call.operation.operationId, call]);

function send({ method, path, bodyExample }: Call): Promise<Response> {
	return request(path, {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			...(bodyExample !== undefined && { "Content-Type": "application/json" }),
		},
		...(bodyExample !== undefined && { body: JSON.stringify(bodyExample) }),
	});
}

async function tell(...ids: string[]): Promise<void> {
	for (const [id, call] of named) if (ids.includes(id)) await send(call);
}

/** What is another in every run: times of now, counters, and ids that are made up. */
const VOLATILE = [
	"id",
	"revision",
	"created_at",
	"submitted_at",
	"erased_at",
	"failed_at",
	"updated_at",
	"day",
];
const withoutVolatile = (value: unknown) =>
	JSON.parse(JSON.stringify(value), (key, part) => (VOLATILE.includes(key) ? undefined : part));

describe.each(named)("the example of %s", (id, call) => {
	beforeEach(async () => {
		if (id !== "putArticle") await tell("putArticle");
		if (id !== "putSurvey") await tell("putSurvey");
		await tell("sendResponse");
		const answers = { rolle: "beruf" };
		if (id.endsWith("DeadLetters") || id.endsWith("DeadLetter")) {
			await deliverDead([deadResponse({ answers, counted: [] })]);
		}
	});

	it("works, and its answer is what the service answers", async () => {
		const response = await send(call);
		expect(response.status).toBeLessThan(300);
		const answer = answerOf(call.operation, response.status);
		const example = answer?.content?.["application/json"]?.example;
		if (example === undefined) return;
		expect(withoutVolatile(await response.json())).toEqual(withoutVolatile(example));
	});

	it("is as the schemas say", () => {
		for (const { example, schema, name } of call.operation.parameters) {
			if (example !== undefined) expect([name, faultsOf(example, schema)]).toEqual([name, []]);
		}
		for (const { schema, example } of Object.values(call.operation.requestBody?.content ?? {})) {
			expect(faultsOf(example, schema ?? {})).toEqual([]);
		}
		for (const status of Object.keys(call.operation.responses)) {
			const { content = {} } = answerOf(call.operation, Number(status)) ?? {};
			for (const { schema, example } of Object.values(content)) {
				if (example !== undefined) expect(answerFaultsOf(example, schema ?? {})).toEqual([]);
			}
		}
	});

	it("leads to its operation", () => {
		const asked = { method: call.method, url: `https://news.example${call.path}` };
		expect(operationFor(asked)?.operationId).toBe(id);
	});
});

/** Pages full of code: whoever needs them asks for them. */
const TOO_LONG = ["getSnippets"];

describe("JSON answers of success", () => {
	it("have an example each", () => {
		const missing = [...operations.values()].filter(({ responses }) => {
			const [first] = Object.entries(responses).filter(([, { json }]) => json !== undefined);
			const all = Object.values(responses);
			return first && all.every(({ example }) => example === undefined);
		});
		expect(missing.map(({ id }) => id)).toEqual(TOO_LONG);
	});
});
