import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { article, articleInput } from "../../src/articles/article/article.examples.ts";
import { draftInput, draftPatch, draftSlug } from "../../src/articles/drafts/draft.examples.ts";
import type { OperationObject } from "../../src/docs/openapi-document.ts";
import { staticPageInput, writtenPageSlug } from "../../src/static-pages/static-page.examples.ts";
import { submission, submissionNumber } from "../../src/surveys/answers/submission.examples.ts";
import { survey, surveyInput } from "../../src/surveys/survey/survey.examples.ts";
import { type Body, type Case, cases, formFields } from "../support/case.ts";
import { document, operationFor } from "../support/document.ts";
import { fillWebhooks } from "../support/hooks.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { fillPeople } from "../support/newsroom-people.ts";
import { fillPreviews } from "../support/previews.ts";
import { fillMedia } from "../support/sample-picture.ts";
import { newsroom, request } from "../support/service.ts";
import { verdict } from "../support/verdict.ts";

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]): [string, string, OperationObject] => [
		method.toUpperCase(),
		path,
		operation,
	]),
);

function addressOf(template: string, { path, query }: Case): string {
	const parts = Object.entries(path).map(([name, value]) => [`{${name}}`, encoded(value)] as const);
	const address = parts.reduce((text, [name, value]) => text.replace(name, () => value), template);
	return query.length > 0 ? `${address}?${new URLSearchParams(query)}` : address;
}

// A URL cannot contain a lone surrogate.
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

function send(method: string, template: string, sent: Case): Promise<Response> {
	const { headers, body } = sent;
	return request(addressOf(template, sent), {
		method,
		headers: {
			...headers,
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			// Every request has its own address, so that none exceeds the limit of posts per minute.
			"CF-Connecting-IP": crypto.randomUUID(),
			...(body && typeOf(body)),
		},
		redirect: "manual",
		...(body && { body: body.text ?? encodings[body.type]?.(body.value) ?? json(body.value) }),
	});
}

const json = (value: unknown) => JSON.stringify(value) ?? "";

const encodings: Record<string, (value: unknown) => BodyInit> = {
	"application/x-www-form-urlencoded": (value) => new URLSearchParams(formFields(value)),
	"multipart/form-data": (value) => {
		const form = new FormData();
		for (const [name, text] of Object.entries(formFields(value))) form.append(name, text);
		return form;
	},
};

// The runtime chooses the boundary of multipart bodies, and writes it into the header.
function typeOf({ type, text }: Body): Record<string, string> {
	return type === "multipart/form-data" && text === undefined ? {} : { "Content-Type": type };
}

const RUNS = inject("contractRuns");
/** fast-check shrinks a failing case until then. */
const LONGEST_RUN_MS = 20_000 + 200 * RUNS;

describe.each(operations)("%s %s", (method, path, operation) => {
	beforeEach(async () => {
		await newsroom("PUT", `articles/${article.slug}`, articleInput);
		await newsroom("PUT", `articles/${draftSlug}/draft`, { ...draftInput, ...draftPatch });
		await newsroom("PUT", `surveys/${survey.slug}`, surveyInput);
		await newsroom("PUT", `pages/${writtenPageSlug}`, staticPageInput);
		await request(`/api/surveys/${survey.slug}/responses`, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ ...submission, _submission: submissionNumber }),
		});
		await fillPeople();
		await fillPreviews(article.slug);
		await fillWebhooks();
		await fillMedia();
		await deliverDead([deadResponse({ answers: { rolle: "beruf" }, counted: [] })]);
	});

	it(
		"accepts what the contract accepts, and responds as the contract describes",
		async () => {
			await fc.assert(
				fc.asyncProperty(cases(operation), async (sent) => {
					const response = await send(method, path, sent);
					const url = `https://news.example${addressOf(path, sent)}`;
					// A parameter that is empty or only dots makes the path of another route.
					const isMeant = operationFor({ method, url }) === operation;
					if (!isMeant) expect(response.status).toBeLessThan(500);
					else expect(await verdict(method, operation, sent, response)).toBeUndefined();
				}),
				{
					numRuns: RUNS,
					interruptAfterTimeLimit: LONGEST_RUN_MS,
					markInterruptAsFailure: true,
				},
			);
		},
		2 * LONGEST_RUN_MS,
	);
});
