import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Media, OperationObject } from "../../src/docs/openapi-document.ts";
import { operations } from "../../src/docs/operations.ts";
import { addressOf } from "../../src/docs/page/curl-command.ts";
import { submissionNumber } from "../../src/surveys/answers/submission.examples.ts";
import { document, operationFor, responseOf } from "../support/document.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { request } from "../support/service.ts";
import { faultsOf, responseFaultsOf } from "../support/validity.ts";

interface Call {
	method: string;
	path: string;
	operation: OperationObject;
	bodyType: string;
	bodyExample: unknown;
}

// The number makes the receipt that of the examples.
const numbered = (media?: Media) => ({
	...Object(media?.example),
	_submission: submissionNumber,
});

const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]): Call => {
		const [bodyType = "", media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
		return {
			method: method.toUpperCase(),
			path: addressOf(path, operation.parameters),
			operation,
			bodyType,
			bodyExample: operation.operationId === "sendResponse" ? numbered(media) : media?.example,
		};
	}),
);
const named = calls.map((call): [string, Call] => [call.operation.operationId, call]);

function send({ method, path, bodyType, bodyExample }: Call): Promise<Response> {
	return request(path, {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			...(bodyExample !== undefined && { "Content-Type": bodyType }),
		},
		...(bodyExample !== undefined && { body: JSON.stringify(bodyExample) }),
	});
}

async function sendExamplesOf(...ids: string[]): Promise<void> {
	for (const [id, call] of named) if (ids.includes(id)) await send(call);
}

/** Fields that differ in every run: present times, counters and random ids. */
const VOLATILE = [
	"id",
	"revision",
	"epoch",
	"since",
	"created_at",
	"submitted_at",
	"erased_at",
	"failed_at",
	"updated_at",
	"day",
];
/** Further ones, by operation: what depends on the deployment and on its state. */
const VOLATILE_OF: Record<string, string[]> = {
	getHealth: ["version", "clock"],
	getStatus: ["version", "checked_at", "checks"],
};

function withoutVolatile(value: unknown, id: string) {
	const names = [...VOLATILE, ...(VOLATILE_OF[id] ?? [])];
	return JSON.parse(JSON.stringify(value), (key, part) => (names.includes(key) ? undefined : part));
}

describe.each(named)("the example of %s", (id, call) => {
	beforeEach(async () => {
		if (id !== "putArticle") await sendExamplesOf("putArticle");
		if (id !== "putSurvey") await sendExamplesOf("putSurvey");
		if (id !== "sendResponse") await sendExamplesOf("sendResponse");
		const answers = { rolle: "beruf" };
		if (id.endsWith("DeadLetters") || id.endsWith("DeadLetter")) {
			await deliverDead([deadResponse({ answers, counted: [] })]);
		}
	});

	it("succeeds, and the response is the described example", async () => {
		const response = await send(call);
		expect(response.status).toBeLessThan(300);
		const described = responseOf(call.operation, response.status);
		const example = described?.content?.["application/json"]?.example;
		if (example === undefined) return;
		expect(withoutVolatile(await response.json(), id)).toEqual(withoutVolatile(example, id));
	});

	it("is valid by the schemas", () => {
		for (const { example, schema, name } of call.operation.parameters) {
			if (example !== undefined) expect([name, faultsOf(example, schema)]).toEqual([name, []]);
		}
		for (const { schema, example } of Object.values(call.operation.requestBody?.content ?? {})) {
			expect(faultsOf(example, schema ?? {})).toEqual([]);
		}
		for (const status of Object.keys(call.operation.responses)) {
			const { content = {} } = responseOf(call.operation, Number(status)) ?? {};
			for (const { schema, example } of Object.values(content)) {
				if (example !== undefined) expect(responseFaultsOf(example, schema ?? {})).toEqual([]);
			}
		}
	});

	it("leads to its operation", () => {
		const sent = { method: call.method, url: `https://news.example${call.path}` };
		expect(operationFor(sent)?.operationId).toBe(id);
	});
});

/** Operations whose response would be pages of code. */
const TOO_LONG = ["getSnippets"];

describe("every operation that returns JSON", () => {
	it("has an example of it", () => {
		const missing = [...operations.values()].filter(({ responses }) => {
			const all = Object.values(responses);
			const isJson = all.some(({ json }) => json !== undefined);
			return isJson && all.every(({ example }) => example === undefined);
		});
		expect(missing.map(({ id }) => id)).toEqual(TOO_LONG);
	});
});
