import { describe, expect, it } from "vitest";
import { article, everyQuestion, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const CHARACTERS = {
	NUL: "\0",
	"a control character": "\u0007",
	"a C1 control character": "\u0085",
	VT: "\v",
	FF: "\f",
	"CR LF": "\r\n",
	"the first half of a pair": "\ud800",
	"the second half of a pair": "\udc00",
	noncharacters: "\ufffe\uffff",
};
const ALL = Object.values(CHARACTERS).join("x");
const INVISIBLE = "\u200b\u2060\u00ad\u3164";
const FORBIDDEN = /[^\P{Cc}\t\n]|[\ufffd-\uffff]|\p{Surrogate}/u;

type Path = (string | number)[];

/** The paths of all texts in a JSON value. */
function textsIn(value: unknown): Path[] {
	if (typeof value === "string") return [[]];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		textsIn(inner).map((path) => [key, ...path]),
	);
}

function at(value: unknown, [key, ...rest]: Path): unknown {
	return key === undefined ? value : at(Object(value)[key], rest);
}

function changed(value: unknown, [key, ...rest]: Path, change: (text: string) => string): unknown {
	if (key === undefined) return change(String(value));
	const copy: unknown = Array.isArray(value) ? [...value] : { ...Object(value) };
	Object.assign(Object(copy), { [key]: changed(Object(value)[key], rest, change) });
	return copy;
}

const insert = (text: string) => (into: string) => into.slice(0, 2) + text + into.slice(2);

const fullArticle = article({
	id: "urn:x:1",
	summary: "Kurz gesagt",
	language: "de",
	image: { url: "https://a.example/b.png", alt: "Ein Bild", type: "image/png" },
	status: "published",
	body: { html: "<p>Ein <b title='titel'>Text</b></p>" },
});

const fullSurvey = survey({
	intro: { de: "Zu Beginn", en: "At first" },
	thanks: { de: "Danke schön", en: "Thank you" },
	title: { de: "Umfrage", en: "Survey" },
	call: { text: { de: "Los", en: "Go!" }, button: { de: "Los", en: "Go!" } },
	redirect_origins: ["https://partner.example"],
	language: "de",
	questions: everyQuestion.map((question) => ({
		...question,
		label: { de: question.label, en: question.label },
		...(question.type !== "section" && { help: { de: "Hilfe", en: "Help" } }),
	})),
	opens_at: "2020-01-01T00:00:00Z",
});

interface Kind {
	path: string;
	full: unknown;
	/** Texts that take no other value: to change them is refused. */
	fixed: RegExp;
}

const kinds: Kind[] = [
	{ path: "articles/text", full: fullArticle, fixed: /id|language|url|type|status|published_at/ },
	{
		path: "surveys/text",
		full: fullSurvey,
		fixed: /\/(id|type|language|url|status|opens_at|redirect_origins)(\/|$)/,
	},
];

interface Stored {
	revision: number;
	updated_at: string;
	[name: string]: unknown;
}

async function put({ path }: Kind, body: unknown): Promise<{ status: number; body: Stored }> {
	const response = await newsroom("PUT", path, body);
	return { status: response.status, body: await response.json() };
}

/** Expects that what was stored is plain, and that to send it again, in either form, changes nothing. */
async function expectSettled(kind: Kind, sent: unknown, stored: Stored): Promise<void> {
	const wrong = textsIn(stored).filter((path) => FORBIDDEN.test(String(at(stored, path))));
	expect(wrong).toEqual([]);
	for (const again of [sent, stored]) {
		const { status, body } = await put(kind, again);
		expect([status, body.revision, body.updated_at]).toEqual([
			200,
			stored.revision,
			stored.updated_at,
		]);
	}
}

describe.each(kinds)("each text of $path", (kind) => {
	// One question stands for all with a text of that name.
	const named = textsIn(kind.full).map((path) => ({ name: `/${path.join("/")}`, path }));
	const byName = new Map(named.map((one) => [one.name.replace(/\d+/g, "*"), one]));
	const cases = [...byName.values()];

	it.each(cases)("$name is stored without forbidden characters, or refused", async (one) => {
		const sent = changed(kind.full, one.path, insert(ALL));
		const { status, body } = await put(kind, sent);
		if (kind.fixed.test(one.name)) return expect(status).toBe(422);
		expect([status, body]).toEqual([201, expect.anything()]);
		const warnings = kind.path.startsWith("articles") ? [`#${one.name}`] : [];
		expect(Array.isArray(body.warnings) ? body.warnings.map(({ pointer }) => pointer) : []).toEqual(
			warnings,
		);
		await expectSettled(kind, sent, body);
	});

	it.each(cases)("$name of invisible characters is empty or refused", async (one) => {
		const { status, body } = await put(
			kind,
			changed(kind.full, one.path, () => INVISIBLE),
		);
		if (status === 422) return;
		expect(at(body, one.path) ?? "").toBe("");
	});
});

describe("each text of a submission", () => {
	const given = `a${ALL}b`;
	const questions = [
		...fullSurvey.questions,
		{
			...{ id: "because", type: "text", label: "Warum?" },
			show_if: { question: "role", equals: `ow${"\0"}ner` },
		},
	].map((question) => ({ ...question, label: "Frage", help: undefined }));
	const ask = () => newsroom("PUT", "surveys/text", survey({ questions, call: undefined }));

	async function send(answers: object): Promise<Response> {
		const headers = { "Content-Type": "application/json" };
		const init = { method: "POST", headers, body: JSON.stringify(answers) };
		return request("/api/surveys/text/responses", init);
	}

	async function storedAnswers(): Promise<{ answers: Record<string, string> }[]> {
		const response = await newsroom("GET", "surveys/text/responses");
		const body: { responses: { answers: Record<string, string> }[] } = await response.json();
		return body.responses;
	}

	it.each(["word", "more", "because"])(
		"%s is stored without forbidden characters, once",
		async (id) => {
			expect((await ask()).status).toBe(201);
			const answers = { [id]: given, role: "owner", _submission: crypto.randomUUID() };
			expect((await send(answers)).status).toBe(201);
			expect((await send(answers)).status).toBe(200);
			const [stored, ...others] = await storedAnswers();
			expect(others).toEqual([]);
			expect(stored?.answers[id]).toMatch(/^ax+ x .*b$/s);
			expect(stored?.answers[id]).not.toMatch(FORBIDDEN);
		},
	);

	it.each(["word", "more"])("%s of invisible characters is no answer", async (id) => {
		await ask();
		expect((await send({ [id]: INVISIBLE, role: "owner" })).status).toBe(201);
		const [stored] = await storedAnswers();
		expect(stored?.answers).toEqual({ role: "owner" });
	});

	it.each(["mail", "since", "role", "size"])("%s takes none of them", async (id) => {
		await ask();
		expect((await send({ [id]: given })).status).toBe(422);
	});
});
