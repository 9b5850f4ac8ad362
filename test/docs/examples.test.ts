import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { article, articleInput } from "../../src/articles/article/article.examples.ts";
import sampleArticle from "../../src/cli/sample/articles/neue-wohnungen-am-hafen.md?raw";
import sampleSurvey from "../../src/cli/sample/surveys/beispielumfrage.json";
import readerSurvey from "../../src/cli/sample/surveys/leserumfrage.json";
import type { Media, OperationObject } from "../../src/docs/openapi-document.ts";
import { operations } from "../../src/docs/operations.ts";
import { addressOf } from "../../src/docs/page/curl-command.ts";
import { mediaTexts } from "../../src/media/media.examples.ts";
import { submissionNumber } from "../../src/surveys/answers/submission.examples.ts";
import { survey, surveyInput } from "../../src/surveys/survey/survey.examples.ts";
import { document, operationFor, responseOf } from "../support/document.ts";
import { fillWebhooks } from "../support/hooks.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { fillPeople } from "../support/newsroom-people.ts";
import { fillPreviews } from "../support/previews.ts";
import { fillMedia, pictureForm, samplePicture } from "../support/sample-picture.ts";
import { newsroom, request } from "../support/service.ts";
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
			...(bodyExample !== undefined && !isForm(bodyType) && { "Content-Type": bodyType }),
		},
		...(bodyExample !== undefined && {
			body: isForm(bodyType) ? pictureForm(samplePicture(), mediaTexts) : textOf(bodyExample),
		}),
	});
}

const textOf = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

const isForm = (type: string) => type === "multipart/form-data";

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
	"changed_at",
	"day",
];
/** Further ones, by operation: what depends on the deployment and on its state. */
const VOLATILE_OF: Record<string, string[]> = {
	makeToken: ["token"],
	storeArticles: ["etag"],
	addWebhook: ["secret"],
	testWebhook: ["attempted_at", "duration_ms", "status", "response", "error"],
	listAudit: ["entries"],
	listVersions: ["at"],
	getDraft: ["at"],
	putDraft: ["at"],
	patchDraft: ["at"],
	getVersion: ["at"],
	makePreviewLink: ["url", "expires_at"],
	getCrossTable: ["from", "to"],
	getHealth: ["version", "clock"],
	getStatus: ["version", "checked_at", "checks"],
};

function withoutVolatile(value: unknown, id: string) {
	const names = [...VOLATILE, ...(VOLATILE_OF[id] ?? [])];
	return JSON.parse(JSON.stringify(value), (key, part) => (names.includes(key) ? undefined : part));
}

describe.each(named)("the example of %s", (id, call) => {
	beforeEach(async () => {
		if (id === "getArticle") await newsroom("PUT", "surveys/leserumfrage", readerSurvey);
		if (id === "storeArticles") return;
		if (["patchArticle", "withdrawArticle", "withdrawWithReason", "recallArticle"].includes(id))
			await sendExamplesOf("putArticle");
		else if (id !== "putArticle") await newsroom("PUT", `articles/${article.slug}`, articleInput);
		if (/^(?:(?:get|patch|discard|unschedule)Draft|publishArticle)$/.test(id))
			await sendExamplesOf("putDraft", ...(id === "publishArticle" ? ["patchDraft"] : []));
		if (id === "getFront") await sendExamplesOf("putFront");
		if (/^(?:get|list|erase)StaticPage/.test(id)) await sendExamplesOf("putStaticPage");
		if (/^(?:patch|delete)Survey$/.test(id)) await sendExamplesOf("putSurvey");
		else if (id !== "putSurvey") await newsroom("PUT", `surveys/${survey.slug}`, surveyInput);
		if (!["sendResponse", "putSurvey", "patchSurvey"].includes(id))
			await sendExamplesOf("sendResponse");
		if (id.endsWith("CaughtResponse")) await env.DB.exec("UPDATE submissions SET caught = 1");
		if (!["addPerson", "makeToken"].includes(id)) await fillPeople();
		if (id !== "addWebhook") await fillWebhooks();
		if (/Preview|Comments/.test(id)) await fillPreviews(article.slug);
		if (/Media$/.test(id) && id !== "sendMedia") await fillMedia();
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

describe("what the examples read", () => {
	it("is in the sample content", () => {
		const [, head = "", markdown = ""] =
			/^---\n(.*?)\n---\n(.*)$/s.exec(sampleArticle.replace("/icon.png", articleInput.image.url)) ??
			[];
		expect({ ...parse(head), body: { markdown: markdown.trim() } }).toEqual(articleInput);
		expect(sampleSurvey).toEqual(surveyInput);
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
