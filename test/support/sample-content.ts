import { env } from "cloudflare:workers";
import { pastedHtml } from "../../src/articles/article/markdown/pasted-html.examples.ts";
import { previewState } from "../../src/articles/previews/preview.examples.ts";
import { PICTURE_NAME } from "../../src/media/media.schema.ts";
import { webhookInput } from "../../src/webhooks/webhooks.examples.ts";
import { article, staticPage, survey } from "./fixtures.ts";
import { fillWebhooks } from "./hooks.ts";
import { deadResponse, deliverDead } from "./letters.ts";
import { fillPeople } from "./newsroom-people.ts";
import { fillPreviews } from "./previews.ts";
import {
	BACKUP_BODIES,
	SAMPLE_ANSWERS,
	SAMPLE_PAGE,
	SAMPLE_QUESTIONS,
	SAMPLE_SUBMISSION,
	samplePath,
} from "./routes.ts";
import { fillMedia, pictureForm, samplePicture } from "./sample-picture.ts";
import { newsroom, request } from "./service.ts";

/** Fills the service with one of each thing that the sample addresses name. */
export async function fillService(): Promise<void> {
	await newsroom("PUT", "articles/hafen", article());
	await newsroom("PUT", "articles/hafen/draft", article({ title: "Entwurf" }));
	for (const slug of ["hafen", "impressum", "datenschutz"])
		await newsroom("PUT", `pages/${slug}`, staticPage());
	const open = survey({ results: "public", questions: SAMPLE_QUESTIONS });
	await newsroom("PUT", "surveys/hafen", open);
	await request("/api/surveys/hafen/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ ...SAMPLE_ANSWERS, _submission: SAMPLE_SUBMISSION }),
	});
	// The newsroom can decide only about caught submissions; all other routes take them as well.
	await env.DB.exec("UPDATE submissions SET caught = 1");
	await deliverDead([deadResponse()]);
	await fillPeople();
	await fillPreviews("hafen");
	await fillWebhooks();
	await fillMedia();
	await fillSurveyDraft();
}

const sampleEdit = { page: SAMPLE_PAGE, tag: previewState };
const editPicture = { ...sampleEdit, image_alt: "Der Hafen" };

const sampleDraft = {
	...{ language: "de", languages: ["de"], "title.de": "Neu", q: "dish" },
	...{ "dish.type": "text", "dish.label.de": "Welches Gericht?" },
};

/** Stores a working copy of the sample survey, which the page of the samples has saved. */
const fillSurveyDraft = () =>
	env.DB.prepare(
		`INSERT OR REPLACE INTO survey_drafts VALUES
			('hafen', NULL, ?1, NULL, 'Hafen', 'ada', 'Ada', 1, 'ada', 'Ada', 2, ?2)`,
	)
		.bind(`${SAMPLE_PAGE}.1`, JSON.stringify({ language: "de", languages: ["de"] }))
		.run();

/** A body for each route that takes one. */
export const SAMPLE_BODIES: Record<string, unknown> = {
	"PUT /newsroom/api/articles/:slug": article({ title: "Neu" }),
	"POST /newsroom/api/articles/batch": { articles: [{ slug: "neu", ...article() }] },
	"PUT /newsroom/api/pages/:slug": staticPage({ title: "Neu" }),
	"POST /newsroom/pages": { title: "Neu", text: "Neu", language: "de" },
	"POST /newsroom/pages/:slug": { title: "Neu", text: "Neu", language: "de" },
	"POST /newsroom/pages/:slug/erase": {},
	"POST /newsroom/front": { lead: "hafen", sections: "wohnungswirtschaft", do: "save" },
	"PUT /newsroom/api/front": { lead: "hafen", sections: ["wohnungswirtschaft"] },
	"POST /newsroom/surveys/:slug/charts/:chart": { page: SAMPLE_PAGE, article: "new" },
	"PUT /newsroom/api/surveys/:slug": survey({ questions: SAMPLE_QUESTIONS, title: "Neu" }),
	"PUT /newsroom/api/articles/:slug/draft": { title: "Halb" },
	"PATCH /newsroom/api/articles/:slug/draft": { title: "Halb" },
	"POST /newsroom/api/articles/:slug/withdraw": { reason: "Falsch." },
	"POST /newsroom/api/articles/:slug/versions/:number/restore": {},
	"POST /newsroom/articles/:slug/versions/:number/restore": { effect: "silent" },
	"POST /newsroom/api/articles/:slug/publish": { effect: "silent" },
	"PATCH /newsroom/api/articles/:slug": { title: "Neuer Hafen" },
	"PATCH /newsroom/api/surveys/:slug": { title: "Neuer Hafen" },
	"POST /newsroom/surveys/:slug/preview": {},
	"POST /newsroom/surveys/:slug/open": {},
	"POST /newsroom/surveys/:slug/close": {},
	"POST /newsroom/surveys/:slug/reopen": {},
	"POST /newsroom/surveys/:slug/delete": { responses: "1", title: survey().title },
	"PATCH /newsroom/api/surveys/:slug/responses/:id": { marked: true },
	"POST /newsroom/api/dead-letters/batch": { do: "retry", keys: [1] },
	"POST /newsroom/dead-letters": { do: "retry", key: "1" },
	"POST /newsroom/dead-letters/discard": { do: "discard", key: "1" },
	"POST /newsroom/surveys/:slug/responses/:id": { do: "mark" },
	"POST /newsroom/surveys/:slug/responses/:id/erase": { reason: "Werbung" },
	"POST /newsroom/api/surveys/:slug/responses/:id/erase": { reason: "Werbung" },
	"PATCH /newsroom/api/topics/:topic": { name: "Wohnen" },
	"PATCH /newsroom/api/authors/:author": { name: "Ada B." },
	"POST /newsroom/articles/:slug/sharing": { days: "7" },
	"POST /newsroom/topics/:topic/rename": { name: "Wohnen" },
	"POST /newsroom/authors/:author/rename": { name: "Ada B." },
	"POST /api/surveys/:slug/responses": { role: "owner" },
	"POST /newsroom/api/articles/:slug/preview-links": {},
	"POST /previews/:preview": { kind: "approval", name: "Bo Werft", state: previewState },
	"POST /newsroom/api/markdown": pastedHtml,
	"POST /newsroom/api/people": { name: "Ada", role: "editor" },
	"PATCH /newsroom/api/people/:person": { role: "author" },
	"POST /newsroom/api/tokens": { name: "Import", role: "editor" },
	"POST /newsroom/api/webhooks": webhookInput,
	"PATCH /newsroom/api/webhooks/:webhook": { active: false },
	"POST /newsroom/surveys/new": { page: SAMPLE_PAGE, do: "open", ...sampleDraft },
	"POST /newsroom/surveys/:slug/edit": { page: SAMPLE_PAGE, ...sampleDraft },
	"POST /newsroom/articles/new": { page: SAMPLE_PAGE, title: "Neu" },
	"POST /newsroom/articles/:slug/conflict": { page: SAMPLE_PAGE, title: "Neu", choice: "merge" },
	"POST /newsroom/webhooks": webhookInput,
	"POST /newsroom/webhooks/:webhook": webhookInput,
	"POST /newsroom/webhooks/:webhook/active": { active: "false" },
	"POST /newsroom/articles/:slug": { ...sampleEdit, title: "Neu" },
	"POST /newsroom/articles/new/picture": pictureForm(samplePicture(), editPicture, "a.png"),
	"POST /newsroom/articles/:slug/picture": pictureForm(samplePicture(), editPicture, "a.png"),
	"POST /newsroom/articles/:slug/unschedule": sampleEdit,
	"POST /newsroom/articles/:slug/discard": sampleEdit,
	"POST /newsroom/articles/:slug/withdraw": { status: "410", reason: "Falsch." },
	"POST /newsroom/people": { name: "Ada", role: "editor" },
	"POST /newsroom/people/:person": { name: "Ada", role: "editor" },
	"POST /newsroom/people/:person/tokens": { name: "Notebook", days: "30" },
	"POST /newsroom/tokens": { name: "Import", role: "editor", days: "30" },
	"POST /newsroom/selection": { do: "publish" },
	"POST /newsroom/selection/publish": { do: "publish" },
	"POST /newsroom/selection/withdraw": { do: "withdraw" },
	"POST /newsroom/selection/topics": { do: "add_topic", topic: "Bau" },
	"POST /newsroom/sign-in": { key: env.NEWSROOM_TOKEN },
	"POST /mcp": {
		...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
		params: { name: "search_articles", arguments: { query: "Hafen" } },
	},
	"POST /receipts": { receipt: samplePath(":receipt") },
	"POST /newsroom/api/media": pictureForm(),
	"POST /newsroom/media": pictureForm(),
	"POST /newsroom/media/:media": { alt: "Der Hafen" },
	"POST /newsroom/media/:media/erase": {},
	[`PUT /newsroom/backup/restores/:backup/media/:picture{${PICTURE_NAME}}`]: samplePicture(),
	"PATCH /newsroom/api/media/:media": { credit: "Ada" },
	...BACKUP_BODIES,
};

/** Returns a body as it is sent: a form as it is, everything else as JSON. */
export const encoded = (body: unknown) =>
	body instanceof FormData || body instanceof Uint8Array || typeof body === "string"
		? body
		: JSON.stringify(body);

/** Returns the Content-Type of a body. The runtime chooses that of a form. */
export function typeOf(method: string, body: unknown): Record<string, string> {
	if (body instanceof FormData || body instanceof Uint8Array) return {};
	if (typeof body === "string") return { "Content-Type": "text/html" };
	return { "Content-Type": `application/${method === "PATCH" ? "merge-patch+json" : "json"}` };
}
